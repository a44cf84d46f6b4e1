import { genre } from './genre-table.ts';

/** Press statements in each camp's own wording. */
genre('statement of the junta', { publisher: 'Global New Light of Myanmar', publisher_stance: 'junta' }, [
  ['Security forces found 14 corpses of terrorists after the clash in Pinlebu.', 'junta: 14 resistance killed'],
  ['Three Tatmadaw members gave their lives for the State and seven were injured.', 'junta: 3 junta killed', 'junta: 7 junta wounded'],
  ['A total of 23 KIA and PDF terrorists were killed, and 12 small arms were seized.', 'junta: 23 resistance killed'],
  ['Tatmadaw columns regained full control of Kyaukme town on 5 March.', 'junta: junta captured Kyaukme'],
  ['Fifteen members of the terrorist groups exchanged arms for peace in Kayin State.', 'junta: 15 resistance surrendered'],
  ['The terrorists committed arson and 20 houses burned down.'],
  ['Terrorists shot dead a teacher and her son in Monywa.', 'junta: 1 civilian killed', 'junta: 1 civilian killed'],
  ['It is announced that the rumours of 50 soldiers killed in Lashio are entirely false.'],
  ['Two innocent people were killed when terrorists dropped bombs from a drone on Myawaddy.', 'junta: 2 civilian killed'],
  [
    'Security forces arrested five terrorists, including a woman, in Shwebo.',
    'junta: 5 resistance captured',
    'junta: 1 resistance captured',
  ],
  ['The insurgents fled in disarray, leaving six bodies behind.', 'junta: 6 resistance killed'],
  [
    'About 80 terrorists attempted to seize Tigyaing Police Station, but were repulsed.',
    'junta: resistance attack_failed Tigyaing [Police Station]',
  ],
  ['The State is providing 300 households with rice and oil.'],
  ['Officers and other ranks sacrificed their lives and limbs.'],
  ['The column secured the village of Kyun Hla, and the people welcomed it.', 'junta: junta captured Kyun Hla'],
  ['Altogether 1,872 innocent people have been killed by terrorists from 1 February 2021 to 31 May 2022.', 'junta: 1872 civilian killed'],
]);

genre('statement of the resistance', { publisher: 'Ministry of Defence, National Unity Government', publisher_stance: 'resistance' }, [
  [
    'Enemy dead: 14\nEnemy wounded: 20\nComrades fallen: 2',
    'resistance: 14 junta killed',
    'resistance: 20 junta wounded',
    'resistance: 2 resistance killed',
  ],
  ['Our joint forces liberated the town of Demoso on 12 March.', 'resistance: resistance captured Demoso'],
  [
    'Nine of the fascist troops were killed on the spot and a sergeant was captured alive.',
    'resistance: 9 junta killed',
    'resistance: 1 junta captured',
  ],
  [
    'Two of our comrades were martyred and five received minor wounds.',
    'resistance: 2 resistance killed',
    'resistance: 5 resistance wounded',
  ],
  [
    'The terrorist military council shelled the village of Kan Gyi, and a mother and her two children were killed.',
    'resistance: 1 civilian killed',
    'resistance: 2 civilian killed',
  ],
  ['We salute all who gave their lives.'],
  ['Our troops withdrew from Pale tactically, in order to spare the people.', 'resistance: resistance withdrew Pale'],
  ['Seventeen soldiers of LIB 421 joined the side of the people.', 'resistance: 17 junta surrendered'],
  ['At 04:30 on 9 March the post on Hill 1102 was attacked with 4 drones.'],
  ['From 1 to 15 March, 61 battles took place and 118 enemy soldiers were killed.', 'resistance: 118 junta killed'],
  ['The dictator’s troops arrested 42 villagers of Sadaung as hostages.', 'resistance: 42 civilian captured'],
  ['No harm came to our side.'],
  ['The enemy abandoned the camp at Maw Chi and fled towards Hpasawng.', 'resistance: junta withdrew Maw Chi [camp]'],
  ['Eleven prisoners of war are being treated under the Geneva Conventions.', 'resistance: 11 junta captured'],
  ['We will annihilate all 400 of the enemy in Hpasawng.'],
  ['Thirty-one political prisoners were freed from the police station.'],
  ['Those who remain in Loikaw should leave by 20 March.'],
]);
