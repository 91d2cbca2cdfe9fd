/** Words that no phrase and no name of a place holds. */
export const STOP_WORDS = new Set(
  [
    'a an the and or but nor of in on at by for from to with without into onto over under after before between during about against',
    'as if when where while who whom whose which what why how than then there here this that these those is are was were be been being am',
    'has have had having do does did doing will would shall should can could may might must not no yes all any both each every few many',
    'more most much other another some such own same so too very just only also even still yet already again ever never now today tomorrow',
    'yesterday last next first second third one two three four five six seven eight nine ten hundred thousand million dozen per cent',
    'he she it they we you i him her them us me his hers its their our your my himself herself itself themselves mr mrs ms miss dr sir',
    'said says say told asked added according made make makes making take takes took taken get gets got give gives given go goes went gone',
    'come comes came see sees saw seen know known think want wants need needs year years month months week weeks day days time times hour',
    'hours minute minutes morning afternoon evening night people man men woman women monday tuesday wednesday thursday friday saturday',
    'sunday january february march april may june july august september october november december new old big small good great long high',
    'low open early late early near part page continued staff reporter correspondent up down out off back around across along through',
  ].flatMap((line) => line.split(' ')),
);
