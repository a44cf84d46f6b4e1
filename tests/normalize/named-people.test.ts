import { table } from './casualty-table.ts';

/** People told of one by one: by name, beside others, in lists with asides. */

table('people by name', [
  ['Ko Htet, 24, was arrested in Yangon on Monday.', 'civilian captured 1-1 exact'],
  ['Captain Zaw Min fell in the battle at Kawlin.', 'junta killed 1-1 exact'],
  ['Nay Lin Aung, a schoolteacher in Pale, was shot dead on Friday.', 'civilian killed 1-1 exact'],
  ['In Mandalay, student Thet Paing was arrested on Friday.', 'civilian captured 1-1 exact'],
  ['Saw Bway, 52, was hit in the stomach near Kyaukkyi and died before dawn.', 'civilian killed 1-1 exact'],
  // the same people again
  ['Two activists were arrested in Pyay on Monday. Ko Htet, 24, was arrested at his home.', 'civilian captured 2-2 exact'],
  ['Ko Htet, 24, said that he had seen the fire in Pale.'],
  ['Daw Aung San Suu Kyi, 78, is being held in Naypyitaw.'],
  ['Demo So was captured.'],
]);

table('people beside others', [
  ['He was arrested in Pale along with his wife and two friends.', 'civilian captured 1-1 exact', 'civilian captured 2-2 exact'],
  ['A pregnant woman was among those the soldiers took from Pale.', 'civilian captured 1-1 exact'],
  ['His wife and 70-year-old father were taken from their house in Pale.', 'civilian captured 1-1 exact', 'civilian captured 1-1 exact'],
  ['Two women, both teachers, and a boy were killed in Pale.', 'civilian killed 2-2 exact', 'civilian killed 1-1 exact'],
  [
    'Eight patients, two nurses and the cook died when the hospital in Lashio was hit.',
    'civilian killed 8-8 exact',
    'civilian killed 2-2 exact',
    'civilian killed 1-1 exact',
  ],
  ['Eleven pupils were among at least 13 people killed in Pale.', 'civilian killed 11-11 exact part', 'civilian killed 13- at_least'],
  ['About 20 soldiers, led by a major, turned themselves in at Taungup.', 'junta surrendered 20-20 about'],
  ['A captain and 11 rank and file were killed in Pale.', 'junta killed 1-1 exact', 'junta killed 11-11 exact'],
  ['Two boys picked up a shell near Pale.'],
  ['Around 8,000 people all told, are on the run in Budalin.', 'civilian displaced 8000-8000 about'],
]);

table('done to people by those who held them', [
  ['In Pale, soldiers arrested six villagers and shot them.', 'civilian killed 6-6 exact'],
  ['Soldiers tied 11 villagers together and set them on fire in Pale.', 'civilian killed 11-11 exact'],
  ['Soldiers pulled four youths off a bus in Ponnagyun.', 'civilian captured 4-4 exact'],
  ['Three garment workers were forced into a van in Hlaing Tharyar.', 'civilian captured 3-3 exact'],
  [
    'The AA said it found 60 bodies in Ramree and took 24 prisoners, among them a captain.',
    'junta killed 60-60 exact',
    'junta captured 24-24 exact',
    'junta captured 1-1 exact part',
  ],
  ['A lieutenant surrendered in Mabein together with his wife.', 'junta surrendered 1-1 exact', 'civilian surrendered 1-1 exact'],
]);

table('what came of those held', [
  ['Three villagers were captured alive in Pale and later executed.', 'civilian killed 3-3 exact'],
  [
    'Thirteen villagers, six of them women, who had been taken hostage in Myin Mu were found dead in Pale.',
    'civilian killed 13-13 exact',
    'civilian killed 6-6 exact part',
  ],
  ['A nurse was picked up at a checkpoint in Ye with five passengers.', 'civilian captured 1-1 exact', 'civilian captured 5-5 exact'],
  ['The owner of a teashop and his two waiters were arrested in Taungtha.', 'civilian captured 1-1 exact', 'civilian captured 2-2 exact'],
  [
    'In Pale, soldiers took away his wife, Ma Lin, and their two-month-old baby.',
    'civilian captured 1-1 exact',
    'civilian captured 1-1 exact',
  ],
  [
    'Three fighters were arrested in Dawei; two of these were shot after interrogation.',
    'resistance captured 3-3 exact',
    'resistance killed 2-2 exact part',
  ],
  ['At least 35 people from Mandalay, Sagaing and Pyin Oo Lwin have been held for what they wrote.', 'civilian captured 35- at_least'],
  ['Police arrested a monk of Mandalay and six of his followers.', 'civilian captured 1-1 exact', 'civilian captured 6-6 exact'],
  [
    'Fifty pupils were injured in Depayin. Two of the wounded died overnight.',
    'civilian wounded 50-50 exact',
    'civilian killed 2-2 exact part',
  ],
  ['A former lawmaker was rearrested in Bago.', 'civilian captured 1-1 exact'],
  ['Six members of the Natogyi Brave Hearts died in Natogyi.', 'resistance killed 6-6 exact'],
  ['Helicopters evacuated 30 wounded soldiers from Kale.', 'junta wounded 30-30 exact'],
  ['Twelve soldiers came out of the camp at Tedim with hands raised.', 'junta surrendered 12-12 exact'],
]);

table('figures beside names', [
  ['In June 45,000 people fled from Buthidaung.', 'civilian displaced 45000-45000 exact'],
  ['A bomb in Pale killed 24 villagers, including a girl of 13.', 'civilian killed 24-24 exact', 'civilian killed 1-1 exact part'],
]);

table('what counts nobody harmed', [
  ['In July 2020 a landslide at Hpakant buried 172 people.'],
  ['Police in Yangon arrested a man who had strangled his wife.'],
  ['The film "A Quiet Hill" tells of 12 men who die at Insein.'],
  ['Two women died in a crush at the passport office in Mandalay.'],
  ['The whole ward burned in Pale, according to three residents who fled.'],
  ['Since Operation 1027, 35 generals have been killed, captured or removed.'],
  ['Lost battalions: 87.'],
  ['About 18,300 people remain in need of shelter in Kayah State.'],
  ['Police in Tachileik arrested 14 drug traffickers with 200,000 tablets.'],
  ['A truck fell into a gorge near Falam, leaving two people dead.'],
]);
