import { genre } from './genre-table.ts';

/** Local bulletins in translated English: loose articles, "the local people", "is known", titles before names. */
genre('local bulletin in translated English', { publisher: 'Chindwin Morning', publisher_stance: 'independent' }, [
  ['It is known that 6 military council soldiers died in the mine attack near Kani.', 'media: 6 junta killed'],
  ['The local people said that 3 villagers were hit by the heavy weapon and lost their lives.', 'civilian: 3 civilian killed'],
  [
    '“Until now we got the list that 12 people from the village were arrested,” a local told Chindwin Morning.',
    'civilian: 12 civilian captured',
  ],
  ['The military column with the strength of about 100 entered Budalin and set fire to the houses.'],
  [
    'According to the battle news of the Yinmabin PDF, 9 from the enemy side fell and one comrade was slightly injured.',
    'resistance: 9 junta killed',
    'resistance: 1 resistance wounded',
  ],
  [
    'The Taze station was captured by the joint revolutionary forces yesterday, the local PDF announced.',
    'resistance: resistance captured Taze [station]',
  ],
  [
    'A 40-year-old woman died on the spot and her daughter was injured in the leg.',
    'media: 1 civilian killed',
    'media: 1 civilian wounded',
  ],
  ['More than 3,000 local people from 7 villages are fleeing from the war, it is learned.', 'media: 3001+ civilian displaced'],
  ['The number of casualties from both sides is not known yet.'],
  ['A military council soldier was captured alive together with a gun.', 'media: 1 junta captured'],
  [
    'The Pyu Saw Htee leader and his two followers were shot dead in Pale by unknown gunmen.',
    'media: 1 junta killed',
    'media: 2 junta killed',
  ],
  ['From our side, there is no one injured, said an official of the group.'],
  ['The dead bodies of 5 villagers were found with the hands tied in Depayin, according to the locals.', 'civilian: 5 civilian killed'],
  ['The military council has not released any news about it.'],
  [
    '“The jet came 3 times. Eight villagers died. Among them 2 are novices,” said a helper.',
    'civilian: 8 civilian killed',
    'civilian: 2 civilian killed',
  ],
  [
    'The revolutionary forces attacked the Nagar Pauk camp and it is still going on, it is said.',
    'media: resistance attack_began Nagar Pauk [Nagar Pauk camp]',
  ],
  [
    'In the attack 15 military council soldiers including a captain were killed, the Shwebo district battalion said.',
    'resistance: 15 junta killed',
    'resistance: 1 junta killed',
  ],
  ['The column took about 30 local men as guides and porters.', 'media: 30 civilian captured'],
  ['The battle happened for about 2 hours and the enemy retreated.'],
  [
    'The AA captured Taung Maw camp on the morning of March 10, the residents said.',
    'civilian: resistance captured Taung Maw [Taung Maw camp]',
  ],
  ['Daw Hla, 60 years old, who was hit by the shell, passed away this morning.', 'media: 1 civilian killed'],
  ['The number of the war-displaced people in the township has reached over 20,000.', 'media: 20001+ civilian displaced'],
  ['They robbed 20 motorcycles and 15 cattle.'],
  ['The soldiers who came with 6 vehicles are stationed in the monastery.'],
  [
    'The spokesperson of the Karenni army, who did not want the name mentioned, said 2 comrades sacrificed.',
    'resistance: 2 resistance killed',
  ],
  ['The military council troops left Nat Taung village this morning, said a villager.', 'civilian: junta withdrew Nat Taung'],
  ['The 18-year-old youth was arrested and has not been released until now.', 'media: 1 civilian captured'],
  ['Due to the artillery, 4 houses were damaged in Ywar Thit.'],
  ['A village elder was killed in Ayadaw by stabbing last night.', 'media: 1 civilian killed'],
  ['The people are worried that the number of dead will go up to 10.'],
  [
    'According to the statement, 7 enemy were killed and 10 others were injured in Myaung.',
    'media: 7 junta killed',
    'media: 10 junta wounded',
  ],
]);
