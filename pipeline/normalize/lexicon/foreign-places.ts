/** Places across the border that reports of the war name: whoever lives there is no citizen of Myanmar, unless the words say so. */
export const ABROAD =
  /\bon the (?:Indian|Thai|Chinese|Bangladeshi?) side\b|\b(?:in|at|of|near|into|across) (?:the )?(?:[a-z]+ ){0,3}?(?:tambon |upazila )?(?:Zokhawthar|Champhai|Aizawl|Mizoram|Moreh|Manipur|Nagaland|Teknaf|Ukhiya|Ghumdhum|Ghundhum|Tumbru|Naikhongchh?ari|Bandarban|Cox's Bazar|Chittagong|Bangladesh|Mae Sot|Mae Sai|Mae Ramat|Mae Hong Son|Phop Phra|Umphang|Sangkhla ?[Bb]uri|Kanchanaburi|Chiang Rai|Chiang Mai|Ranong|Tak [Pp]rovince|Ruili|Wanding|Nansan|Gengma|Lincang|Yunnan)\b|\btambon [A-Z]/;

/** Those who came from Myanmar, wherever they are. */
export const FROM_MYANMAR =
  /\b(?:refugees?|displaced|Rohingyas?|migrants?|Myanmar (?:nationals?|citizens?|workers?|people)|Burmese|Chin|Kachin|Karen(?:ni)?|asylum|camps?|fled|crossed)\b/i;
