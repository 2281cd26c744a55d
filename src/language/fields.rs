//! Words of one kind of which a thing is one and no other: crops, colours, jobs, the parts of a day.
//!
//! Used beside [`super::opposites`]. Each row is one field; commas part its members, and words of one member mean about the
//! same. The decision a reader would question: such words exclude each other far less than opposites do, since a farm
//! grows oats and barley; who uses them must know that both stand in one place and that neither text has the other word.
//!
//! Left out on purpose: words that name another one's kind (`vehicle` beside `car`), words whose everyday sense is
//! another one (`bear`, `head`, `lead`), and fields whose members one person or thing often is at once (`author` and
//! `director`, `flood` and `storm`).

/// The fields.
pub(super) const FIELDS: &[&str] = &[
    // Living things.
    "human person, animal, bird poultry, insect",
    "dog puppy, cat kitten, horse pony, cow cattle, pig, sheep, goat, chicken hen, donkey, camel, rabbit, hamster",
    "lion, tiger, leopard, elephant, rhino rhinoceros, giraffe, zebra, monkey, gorilla, wolf, deer, moose, snake, \
     crocodile, kangaroo, otter, badger, hedgehog, squirrel, rat, mouse",
    "whale, dolphin, shark, octopus, turtle, penguin, walrus, crab, lobster, salmon, trout, tuna, cod, herring, oyster",
    "eagle, owl, hawk falcon, gull seagull, pigeon, sparrow, crow raven, stork, heron, parrot, swan, goose, hen",
    "bee, wasp, ant, butterfly, mosquito, locust, beetle, spider",
    "oak, pine, beech, birch, maple, elm, willow, cedar, palm, poplar, spruce",
    "tulip, lily, daffodil, orchid, sunflower, daisy",
    // Food and crops.
    "soy soya soybean, oat, rice, wheat, maize corn, barley, rye, almond, cashew, walnut, hazelnut, peanut, coconut, \
     hemp, flax flaxseed, pea, lentil, chickpea, quinoa, olive, sunflower, rapeseed canola, cotton, tobacco",
    "potato, tomato, onion, carrot, cabbage, lettuce, spinach, cucumber, pumpkin, garlic, mushroom, broccoli, pepper",
    "apple, pear, banana, lemon, grape, cherry, strawberry, raspberry, mango, pineapple, melon, peach, plum, avocado",
    "milk, meat, egg, bread, honey, cheese, butter, yoghurt yogurt, sugar, salt, flour, vinegar",
    "coffee, tea, water, juice, beer, wine, whisky whiskey, vodka, rum, gin, milk, cider, champagne, lemonade",
    "beef, pork, lamb mutton, chicken, fish, ham, bacon, venison",
    "pizza, burger hamburger, sandwich, pasta spaghetti, sushi, curry, salad, soup, steak, taco, kebab, noodle",
    "breakfast, lunch, dinner supper",
    // Stuff.
    "red scarlet crimson, blue, green, yellow, white, black, brown, grey gray, pink, purple violet, orange",
    "gold golden, silver, bronze, copper, iron, steel, aluminium aluminum, zinc, nickel, lithium, cobalt, uranium, \
     platinum, titanium, tin, mercury",
    "wooden wood timber, stone, brick, glass, plastic, paper cardboard, leather, wool woollen, silk, cotton, concrete, \
     rubber, metal, marble, clay",
    "oil petroleum, gas, coal, nuclear, wind, solar, hydrogen, hydroelectric, geothermal, biomass",
    "diesel, petrol gasoline, kerosene, electric, hybrid",
    "oxygen, hydrogen, nitrogen, helium, methane, chlorine, ammonia, ozone",
    "round circular, square, triangular, rectangular, oval elliptical, spiral, hexagonal",
    // Things made.
    "car sedan, truck lorry, bus minibus, train, tram streetcar, van, motorcycle motorbike, bicycle bike, taxi cab, \
     plane aircraft airplane aeroplane jet airliner, helicopter, ship vessel boat ferry yacht, submarine, tractor, \
     ambulance, scooter, tank, drone, balloon, spacecraft rocket",
    "knife, gun firearm pistol rifle handgun revolver shotgun, bomb, sword, axe, hammer, grenade, missile, crossbow, \
     machete",
    "telephone phone smartphone, tablet, laptop, television, radio, camera, printer, headphone, keyboard",
    "shirt, trousers, dress, jacket coat, hat, shoe, scarf, skirt, sock, boot, glove",
    "guitar, piano, violin, drum, trumpet, flute, cello, saxophone, harp, accordion, clarinet",
    "film movie, novel, album, song, opera, painting, poem, sculpture statue, ballet, podcast, sitcom, musical",
    "newspaper, radio, television, magazine, website, podcast",
    "ring, necklace, bracelet, earring, brooch, crown",
    "sofa couch, desk, wardrobe, cupboard, bookcase",
    "screwdriver, hammer, spade shovel, ladder, spanner wrench, chisel",
    "diamond, ruby, emerald, sapphire, pearl, opal, amber",
    "engine, brake, tyre tire, windscreen windshield, gearbox, bumper",
    "software, hardware, firmware",
    "letter, postcard, telegram, fax, voicemail",
    "photograph photo, video, map",
    "treadmill, dumbbell, barbell, kettlebell, racket racquet, trampoline",
    "skyscraper, cottage, mansion villa, barn, tent, hut, caravan, bungalow, apartment",
    // Places.
    "hospital clinic, church, mosque, synagogue, hotel, factory, warehouse, museum, library, theatre, stadium, \
     restaurant, prison jail, airport, university, bank, pub, castle, supermarket, cinema, monastery, \
     courthouse, nightclub, farm, pharmacy, kindergarten nursery, cemetery, zoo, brewery",
    "kitchen, bathroom, bedroom, garage, basement cellar, attic, garden, balcony, corridor",
    "river, lake, sea ocean, mountain, valley, desert, forest, island, canal, glacier, volcano, swamp, sky",
    "road street, railway railroad, bridge, tunnel, airport, port, canal, runway",
    "planet, comet, asteroid, galaxy, moon, sun",
    "north northern, east eastern, south southern, west western",
    "kingdom, republic, empire, dictatorship, colony",
    // People.
    "man boy male gentleman, woman girl female lady",
    "father dad, brother, uncle, grandfather grandad, husband, cousin, widower",
    "mother mum mom, sister, aunt, grandmother grandma, wife, cousin, widow",
    "father dad, mother mum mom",
    "son, daughter",
    "brother, sister",
    "husband, wife",
    "nephew, niece",
    "uncle, aunt",
    "adult, child kid youngster baby infant newborn teenager, pensioner",
    "doctor physician surgeon, nurse, teacher, lawyer attorney solicitor, judge, engineer, pilot, driver, farmer, actor \
     actress, singer, dancer, poet, journalist reporter, photographer, soldier, sailor, policeman, firefighter, \
     architect, scientist, priest, politician, banker, economist, electrician, plumber, carpenter, footballer, \
     butcher, baker, fisherman, miner, tailor, barber, waiter waitress, dentist, pharmacist, librarian, accountant",
    "police, prosecutor, lawyer attorney, doctor, witness, relative, neighbour, analyst economist, scientist \
     researcher, activist campaigner, student pupil, teacher, union, rebel, villager, regulator, engineer, firefighter, \
     diplomat, farmer, nurse, trader, lawmaker, coroner, soldier, commuter, passenger, tourist, pilot, historian",
    "customer client consumer, supplier vendor, shareholder investor, competitor rival, employee worker, regulator, \
     creditor lender, tenant, landlord, distributor",
    "president, chancellor, mayor, governor, senator, ambassador, king, queen, prince, princess, emperor, pope, bishop",
    "prime, foreign, defence, finance, interior, health, education, justice, transport, environment, agriculture, \
     energy, culture, trade, tourism",
    "sergeant, corporal, lieutenant, colonel, admiral, brigadier",
    "spokesman spokeswoman, treasurer, chairman chairwoman, founder, secretary, intern, heir",
    "guitarist, drummer, pianist, violinist, bassist, cellist, trumpeter, vocalist singer, composer, conductor",
    "novelist, playwright, poet, screenwriter, biographer, essayist, translator, illustrator",
    "striker, midfielder, defender, goalkeeper keeper, winger, referee",
    "quarterback, linebacker, pitcher, catcher",
    "imam, rabbi, priest pastor vicar, bishop, monk, nun, cardinal",
    "army, navy, coastguard, police",
    "undergraduate, postgraduate, doctoral",
    "misdemeanour misdemeanor, felony",
    "christian, muslim, jewish jew, hindu, buddhist, sikh",
    "catholic, protestant, orthodox, anglican, lutheran, methodist, baptist",
    "shia shiite, sunni",
    "communist, socialist, liberal, conservative, fascist, nationalist",
    // Bodies and illness.
    "shoulder, knee, ankle, wrist, elbow, hip, chest, arm, leg, thigh, jaw, rib, spine, skull, finger, thumb, toe, \
     groin, hamstring, calf",
    "eye, ear, nose, heart, lung, liver, kidney, stomach, brain, bladder, pancreas, skin",
    "flu influenza, measles, cholera, malaria, tuberculosis, ebola, cancer, diabetes, pneumonia, polio, hepatitis, \
     dengue, covid coronavirus, smallpox, mumps, meningitis, asthma, leukaemia leukemia, typhoid, plague, rabies, \
     anthrax, leprosy, stroke, dementia alzheimer, epilepsy, rsv, hiv aids, zika, mpox monkeypox",
    "virus viral, bacterium bacteria bacterial, fungus fungal, parasite parasitic",
    "bald, blond blonde, brunette",
    "deaf, blind",
    // What happens.
    "earthquake quake, tornado, drought, avalanche, landslide mudslide, tsunami, eruption, heatwave, wildfire, blizzard",
    "murder homicide, manslaughter, rape, robbery burglary theft, fraud embezzlement, arson, kidnapping abduction, \
     bribery, perjury, \
     espionage, smuggling, blackmail extortion, forgery, treason, assault, trespass, stalking",
    "rain, snow, fog, sunshine, frost",
    "wedding, funeral, christening baptism, birthday",
    "football soccer, rugby, cricket, tennis, golf, basketball, baseball, hockey, swimming, cycling, sailing, \
     skiing, volleyball, handball, badminton, wrestling, chess, snooker, darts, judo, fencing",
    "final, semifinal, quarterfinal",
    "physics, chemistry, biology, mathematics, philosophy, sociology, psychology, linguistics, archaeology, astronomy, \
     economics, geology, theology",
    "all every, some several, few",
    "all every, most, few",
    "boycott, strike walkout, petition, lawsuit, referendum, parade, vigil",
    "comedy, thriller, documentary, musical, satire",
    "jazz, reggae, punk, techno, rap, disco, flamenco, gospel",
    "vaccine jab, antibiotic, painkiller, antidepressant, vitamin, insulin",
    "anger fury rage, joy delight, grief sorrow sadness, jealousy envy",
    "joke, prayer, poem, lecture, sermon",
    // Money and measures of it.
    "profit earnings, revenue turnover sale, cost expense expenditure, wage salary, dividend, tax, debt, rent, \
     inflation, investment",
    "share stock equity, bond, loan, currency, pension, insurance",
    "production output, consumption, storage",
    // Time.
    "hourly, daily, weekly, fortnightly, monthly, quarterly, annual annually yearly",
    "morning, afternoon, evening, midnight, noon midday, dawn, dusk",
    "spring, summer, autumn, winter",
    "single, double, triple, quadruple",
    "municipal, regional, national nationwide, international global worldwide, provincial",
];
