/**
 * Paragraphs of news that tell of no casualty, no change of control and no counted incident, for the generated archive.
 * {town}, {other}, {actor}, {n}, {small}, {big}, {day}, {weekday}, {month}, {year}, {person} are filled in by the generator.
 */

/** What else stands in a report of fighting: background, voices, politics, weather of the war. */
export const CONTEXT: readonly string[] = [
  'The military seized power in February {year} and has since faced armed resistance in most states and regions. Observers say that neither side seems able to force an end, and that talks brokered by neighbours have brought little so far.',
  'A resident of {town}, who asked not to be named for fear of reprisal, said that people were nervous and that many shops opened only in the morning. “We listen to the planes at night,” she said. “Nobody sleeps well any more, and the children ask when school will begin.”',
  '{town} lies on the road between {other} and the border, and traders depend on it for rice, fuel and medicine. The route has been closed on and off since {month}, and prices follow every rumour.',
  'The spokesman of the regime, Major General {person}, did not answer calls for comment. State television made no mention of the matter in its evening bulletin on {weekday}.',
  'Analysts who follow the conflict say that the {actor} wants to be seen as a government rather than as an army. It collects taxes, runs courts and clinics, and has begun to print its own schoolbooks for the year ahead.',
  'Phone lines and internet access in {town} have been unreliable for weeks, and it was not possible to verify the reports independently. Local groups rely on short-wave radio and on travellers who come from the villages.',
  '“What we need is a political agreement that everybody can live with,” said {person}, who teaches history in {other}. “Weapons decide who sits at the table, but they do not decide what is written on the paper.”',
  'The United Nations has repeatedly called on all sides to let aid through. Its special envoy is expected to visit the capital again in {month}, after a first journey that ended without a joint statement.',
  'The {actor} was founded decades ago and recruits mostly among young people of the hills. In the past it signed a ceasefire, and its leaders still speak of federal democracy as the goal of the struggle.',
  'Relief workers said that the clinic in {town} had run short of antibiotics and saline, and that doctors treated patients by candle light when the generator failed. A lorry with supplies from {other} had been turned back at a checkpoint.',
  'The rainy season makes roads in the area difficult, and large movements are rare before {month}. Farmers hope to bring in the harvest first, since many fields were left fallow last year.',
  'The People’s Defence Forces grew out of protest committees and at first carried hunting rifles. Today some units answer to the civilian National Unity Government, others to older ethnic armies, and a few to nobody but themselves.',
  'In a statement the {actor} warned residents to stay away from military convoys and government offices. It also asked drivers not to use the old highway after dark, and promised that markets would remain open.',
  'Beijing has pressed for calm along its border, where trade through {town} once was worth more than anywhere else. Chinese officials have invited several groups to talks in Kunming, though none has said what was offered.',
  'The administration has extended the state of emergency and promised an election once it is safe to hold one. Opposition parties call the plan a sham, and many of their leaders live in exile or underground.',
  'Families in {town} said that they had dug shelters beneath their houses and kept a bag with documents beside the door. Monks at the old monastery share their meals with anyone who knocks.',
  'Military service became compulsory in {year}, and young men have since gone abroad in great numbers. Recruiters are said to visit wards by lists, while brokers offer exemptions to those who can pay.',
  'The battle lines around {town} have hardly moved in recent weeks, according to two people who travelled through. Both sides have dug in, and drones are heard above the river most evenings.',
  '“My uncle was a soldier and my cousin joined the resistance,” said {person}, a tea shop owner. “At New Year they sat at one table. I do not know whether that will happen again.”',
  'Rights organisations have documented abuses and want those responsible to be brought before an international court. A case at The Hague continues, though a judgment is not expected soon.',
  'The {actor} has denied that it intends to march on {other}. A liaison officer called such reports speculation and said that the organisation was concerned with the safety of civilians above all.',
  'Several embassies have advised their citizens against travel to the region. Airlines fly to the capital as before, but road journeys north of {town} need permits that are seldom given.',
];

/** Articles about anything else. */
export const OTHER_NEWS: readonly string[] = [
  'The price of a sack of high-quality rice rose to {big} kyats in {town} this week, traders said, as lorries took longer to arrive and demand from the coast stayed strong. Merchants expect some relief after the harvest in {month}.',
  'The central bank left its reference rate unchanged on {weekday}. Dealers in the open market quoted the dollar {small} kyats higher than a week before, and gold followed, reaching a record on the exchange in {other}.',
  'Garment exports grew by {small} percent in the first half of the year, the ministry of commerce said. Most orders came from Japan and Europe, while factories complained of power cuts that last up to eight hours a day.',
  'Heavy rain is expected in the delta and along the coast until {weekday}, the department of meteorology said in its bulletin. The river at {town} stood {small} centimetres above its warning level on {day} {month} and was rising slowly.',
  'Temperatures in the dry zone reached {small} degrees on {weekday}, the highest of the season. Schools in {town} moved lessons to the early morning, and the hospital advised elderly people to stay indoors at noon.',
  'The national football team drew with Laos in a friendly match in front of a small crowd. The coach, {person}, said that he was satisfied with the young players, two of whom had their first appearance. The next game is on {day} {month}.',
  'The women’s volleyball side won its group at the regional championship and meets Thailand in the final on {weekday}. Captain {person} said that the team had trained for months in {town} and felt ready.',
  'Thousands of pilgrims climbed to the pagoda above {town} for the full-moon festival. Volunteers handed out water and sticky rice along the stairs, and a stage was set up for dancers from {other}.',
  'The water festival will be celebrated on a smaller scale this year, organisers said. Pavilions along the moat in {town} need permission from the municipality, and music must end at nine in the evening.',
  'The foreign minister of Indonesia met his Indian colleague in New Delhi on {weekday} and spoke about trade, fisheries and the situation in the region. The two agreed to hold the next meeting of their commission in {month}.',
  'ASEAN leaders gathered for a summit in {year} under the chair of Malaysia, and the agenda held energy, tourism and a common power grid. A communiqué is to be published at the end of the week.',
  '{person} was born in {town} and learned to paint from her grandfather, who decorated umbrellas. Her new exhibition shows {small} works in oil and lacquer, and opens at a gallery in {other} on {day} {month}.',
  'The novelist {person} has won a literary prize for a story about ferrymen on the Irrawaddy. The jury praised its humour and its patience. A translation into English is to appear in {month}.',
  'A new solar plant near {town} began to feed the grid on {weekday}. It was built by a Chinese company and has a capacity of {small} megawatts, enough to light the township in the evening hours.',
  'Onion growers around {town} have asked for help after prices fell below what it costs to bring in the crop. A basket sold for {big} kyats last month and now finds no buyer, a broker in {other} said.',
  'The municipality of {town} plans to repair {small} kilometres of road before the rains. Work begins on {day} {month} with the street to the market, and drivers are asked to take the bypass.',
  'Customs officers said that exports of jade and timber through {town} had declined since {month}. The jade emporium was postponed twice, and merchants from abroad have been slow to return.',
  'The university of {town} celebrates its anniversary with lectures, a fair and a concert. Rector {person} said that {n} students had enrolled this year, most of them in engineering and education.',
  'A rare deer has been photographed in the hills west of {town}, a conservation group said. Camera traps were set up along {small} streams and showed the animals drinking before dawn.',
  'Ferry services between {town} and {other} resume on {weekday} after repairs to the landing. The company runs two boats a day, and a ticket costs {big} kyats.',
  'The film festival opens with a documentary about salt makers. Director {person} followed three families for a year and says that she wanted to show the work rather than the hardship.',
  'Mobile operators have applied to raise their charges by {small} percent. A consumer association called that unreasonable, as coverage in {town} had become worse rather than better since {month}.',
  'Health officials reported fewer cases of dengue fever than in the year before. They advised households in {town} to empty flower pots and jars once a week, and to use nets in the afternoon as well.',
  'The tea harvest in the hills has begun, and pickers expect good leaves after a mild {month}. Buyers from {town} pay {big} kyats a viss, according to a growers’ union.',
  'Thailand has extended the permits of migrant workers until {month} {year}. Employers must register them on line, the labour ministry in Bangkok said, and pay a fee of {big} baht.',
  'A train on the line from {town} to {other} was delayed for {small} hours on {weekday} because of a broken axle. Passengers were taken on by bus, the railway said, and the line was open again by evening.',
  'Chess players from {small} townships meet in {town} this weekend. The favourite is {person}, a schoolteacher who won the title last year in the last round.',
  'Researchers have deciphered a stone inscription found near {town}. It dates from the Bagan period and records the gift of a field, {small} palm trees and a bell to a monastery.',
  'The tourism ministry counts on more visitors from China and India in the cool season. Hotels in {town} report that every second room is booked for {month}, though few guests stay longer than two nights.',
  'A company in {other} has recalled fish paste after a laboratory found too much dye. Shops were asked to return the jars, and customers get their money back.',
];

export const PERSONS: readonly string[] = [
  'Kyaw Thu',
  'Thandar Oo',
  'Min Thein',
  'Su Su Hlaing',
  'Aye Chan',
  'Nilar Win',
  'Htun Htun',
  'Zeya Maung',
  'Khin Lay',
  'Phyo Wai',
  'Moe Thida',
  'Saw Eh Doh',
];
