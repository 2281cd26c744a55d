//! Words of one kind of which a thing is one and no other: crops, colours, jobs, the parts of a day.
//!
//! Used beside [`super`]. Each row is one field; commas part its members, and words of one member mean about the
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
    "poodle, labrador, bulldog, terrier, beagle, dachshund, rottweiler, husky, greyhound, spaniel, chihuahua, \
     alsatian, collie, pug",
    "chimpanzee, gorilla, orangutan, baboon, lemur, gibbon",
    "duck, robin, woodpecker, kingfisher, ostrich, peacock, flamingo, pelican, vulture, puffin, magpie, cuckoo, \
     albatross, owl, pheasant, nightingale, emu",
    "frog, toad, newt, salamander, lizard, gecko, iguana, chameleon, tortoise, python cobra viper, crocodile, \
     alligator",
    "hippo hippopotamus, buffalo bison, antelope, gazelle, hyena, cheetah, jaguar, panther, lynx, koala, wallaby, \
     panda, walrus, boar, elk, reindeer caribou, llama, alpaca, hedgehog, ferret, weasel, beaver, raccoon, skunk, \
     armadillo, sloth",
    "eel, carp, mackerel, sardine, anchovy, haddock, halibut, sturgeon, piranha, swordfish, stingray, seahorse",
    "squid, octopus, jellyfish, starfish, mussel, oyster, clam, scallop, prawn shrimp, lobster, crab, snail, slug",
    "flea, louse, cockroach, moth, dragonfly, cricket, grasshopper, ladybird ladybug, caterpillar, termite, scorpion",
    "cypress, juniper, eucalyptus, acacia, mahogany, teak, larch, hawthorn, sycamore, hazel, chestnut, oak, pine",
    "ivy, fern, moss, cactus, lavender, geranium, carnation, chrysanthemum, hyacinth, poppy, violet, daffodil, tulip",
    "calf, lamb, foal, kitten, puppy, piglet, cub, chick, duckling",
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
    "aubergine eggplant, courgette zucchini, beetroot, celery, cauliflower, leek, radish, turnip, parsnip, asparagus, \
     artichoke, kale, sweetcorn, broccoli, spinach",
    "blueberry, blackberry, cranberry, watermelon, papaya, kiwi, apricot, pomegranate, grapefruit, lime, guava, \
     lychee, raisin, strawberry",
    "cinnamon, ginger, turmeric, saffron, paprika, vanilla, basil, oregano, parsley, rosemary, thyme, coriander, \
     cumin, nutmeg, chilli, mustard",
    "cake, pie, biscuit cookie, chocolate, pancake, waffle, doughnut donut, muffin, pudding, croissant, brownie, \
     popcorn",
    "soda cola, cocktail, smoothie, milkshake, espresso, cappuccino, latte, lager, tequila, brandy, sherry, bourbon",
    "ketchup, mayonnaise, mustard, gravy, vinegar, marmalade, margarine",
    "lunch, brunch, dinner, picnic, barbecue, buffet",
    "sausage, bacon, ham, turkey, meatball, salami, omelette",
    "boiled, fried, grilled, baked, roasted, steamed",
    "vegetable, fruit, grain, meat, dairy",
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
    "turquoise, beige, maroon, magenta, lilac, ivory",
    "quartz, granite, limestone, sandstone, slate, basalt, chalk, marble",
    "linen, denim, velvet, nylon, polyester, silk, wool, cotton, leather, lace, satin",
    "sodium, potassium, calcium, magnesium, iodine, fluoride, phosphorus, sulphur sulfur, arsenic, cyanide, mercury, \
     nitrate",
    "protein, carbohydrate, fibre fiber, vitamin, caffeine, cholesterol, sugar, salt",
    "tungsten, chromium, manganese, palladium, lithium, cobalt, nickel, graphite, aluminium aluminum, copper",
    "tidal, geothermal, solar, nuclear, hydroelectric hydropower",
    "oxygen, nitrogen, methane, hydrogen, ozone, helium",
    "pipeline, refinery, turbine, reactor, dam, substation, solar",
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
    "hatchback, pickup, convertible, coupe, minivan, limousine, jeep, suv",
    "yacht, ferry, tanker, submarine, frigate, destroyer, trawler, dinghy, canoe, kayak, raft, barge, sailboat, \
     speedboat, lifeboat, freighter, gondola, tugboat",
    "helicopter, glider, airship, biplane, bomber, drone, seaplane",
    "satellite, rover, telescope, rocket, shuttle, lander",
    "wheel, engine, steering, brake, clutch, windscreen windshield, headlight, exhaust, propeller, rotor, fuselage, \
     cockpit, airbag, seatbelt",
    "jeans, sweater jumper, hoodie, blouse, shirt, sandal, slipper, helmet, pyjama pajama, bikini swimsuit, apron, \
     gown, tuxedo, turban, tracksuit, trousers, skirt, dress, jacket",
    "armchair, bookshelf, stool, bench, mattress, lamp, carpet rug, curtain, mirror, sofa couch, wardrobe, desk",
    "fork, spoon, plate, mug, bowl, saucepan, kettle",
    "oven, fridge refrigerator, freezer, dishwasher, microwave, toaster, blender",
    "roof, ceiling, window, door, staircase, chimney, fence, gate, wall",
    "bottle, box, bag, barrel, basket, bucket, crate, jar, suitcase, envelope, drawer",
    "laptop, desktop, tablet, smartphone, mainframe, smartwatch, server, router, scanner, projector, printer",
    "banjo, ukulele, harmonica, trombone, tuba, oboe, bassoon, guitar, piano, violin",
    "magazine, newspaper, brochure, leaflet pamphlet, diary, dictionary, textbook, encyclopaedia, newsletter, blog",
    "biography, memoir, autobiography, cookbook, novel, anthology",
    "mortar, torpedo, landmine, cannon, spear, dagger, baton, grenade, missile, rocket, artillery",
    "airstrike, shelling, ambush, siege, blockade, stabbing, shooting",
    "bracelet, necklace, ring, earring, tiara",
    "umbrella, backpack rucksack, handbag, wallet purse, suitcase, briefcase",
    "toothbrush, shampoo, soap, perfume, lipstick, deodorant, sunscreen",
    "pen, pencil, crayon, marker, paintbrush",
    "camera, microphone, loudspeaker, headset headphone, projector, webcam",
    "shelf, aisle, checkout",
    "lock, padlock, alarm, camera, fence",
    "needle, syringe, scalpel, stethoscope, bandage, thermometer, ventilator",
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
    "palace, cathedral, temple, lighthouse, embassy, windmill, greenhouse, hangar, observatory, aquarium, casino, \
     gym, sauna, orphanage, refinery, quarry, laboratory, bakery, bookshop bookstore, playground, campsite, hostel, \
     library, museum, stadium, warehouse, factory",
    "beach, cave, cliff, jungle, meadow, swamp marsh, reef, dune, gorge canyon, waterfall, lagoon, hill",
    "pond, reservoir, river, lake, lagoon, waterfall, sea ocean",
    "motorway highway freeway, alley, roundabout, pavement sidewalk, footpath, crossroads, driveway, runway",
    "lobby, foyer, cafeteria canteen, ballroom, boardroom, classroom, bathroom toilet, kitchen, bedroom, cellar, \
     attic, courtroom, dormitory, laboratory",
    "florist, jeweller jeweler, hairdresser, bakery, launderette laundry, pharmacy, supermarket, bookshop bookstore",
    "residential, commercial, industrial, agricultural",
    "coast, border, capital",
    "northeast, southeast, southwest, northwest",
    "northeastern, southeastern, southwestern, northwestern",
    "roof, basement, balcony, lobby, stairwell, courtyard",
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
    "sibling, parent, child, grandparent, grandchild, spouse, cousin",
    "grandson, granddaughter",
    "grandfather, grandmother",
    "stepfather, stepmother",
    "stepson, stepdaughter",
    "spouse, fiance, boyfriend, colleague coworker, neighbour neighbor, stranger, roommate flatmate, classmate, \
     teammate, landlord",
    "boyfriend, girlfriend",
    "fiance, fiancee",
    "groom, bride",
    "twin, triplet, quadruplet",
    "toddler, teenager, pensioner, newborn, adult",
    "victim, suspect, witness, hostage",
    "tourist, prisoner inmate, pilgrim, veteran, pensioner, commuter, refugee migrant",
    "cardiologist, dermatologist, neurologist, oncologist, paediatrician pediatrician, psychiatrist, psychologist, \
     radiologist, surgeon, gynaecologist gynecologist, urologist, dentist, optician, midwife, paramedic, pathologist, \
     physiotherapist, veterinarian vet, epidemiologist, virologist",
    "biologist, chemist, physicist, geologist, astronomer, mathematician, archaeologist, anthropologist, sociologist, \
     economist, historian, philosopher, meteorologist, botanist, zoologist, linguist, statistician, ecologist",
    "welder, mason bricklayer, roofer, electrician, plumber, carpenter, painter, mechanic, blacksmith, locksmith, \
     glazier",
    "chef, waiter waitress, bartender, cashier, hairdresser, gardener, cleaner, butler, chauffeur, receptionist, \
     nanny babysitter, porter, janitor caretaker",
    "headteacher headmaster principal, pupil student, teacher tutor, librarian, dean, janitor caretaker",
    "accountant auditor, actuary, broker, banker, lawyer, consultant, recruiter, marketer, programmer, designer, \
     engineer",
    "developer, designer, tester, administrator, analyst, architect, recruiter, salesperson salesman, marketer",
    "actor actress, comedian, magician, juggler, clown, dancer, singer, rapper",
    "sculptor, painter, photographer, architect, illustrator, cartoonist, potter",
    "editor, columnist, correspondent, cameraman, publisher, photographer, blogger",
    "boxer, wrestler, swimmer, cyclist, sprinter runner, golfer, jockey, gymnast, rower, skier, skater, surfer, \
     footballer, cricketer, sailor",
    "batsman, bowler, wicketkeeper, fielder, umpire",
    "goalkeeper, referee, linesman, striker, coach manager",
    "constable, sergeant, inspector, superintendent, commissioner",
    "battalion, brigade, platoon, regiment, squadron",
    "soldier, sailor, pilot, paratrooper, sniper, policeman",
    "duke, duchess, earl, baron, baroness, countess, viscount",
    "presidential, parliamentary, mayoral, gubernatorial, congressional, senatorial",
    "temple, shrine, cathedral, chapel, mosque, synagogue, abbey",
    "atheist, agnostic, christian, muslim, jewish jew, hindu, buddhist, sikh",
    "anarchist, monarchist, separatist, islamist, communist, fascist, feminist",
    "airline, bank, insurer, retailer, manufacturer maker carmaker automaker, broadcaster, publisher, brewer brewery, \
     charity, university, hospital, hotelier, housebuilder, distributor, restaurant",
    "pharmaceutical, automotive, textile, hospitality, aerospace, construction, banking, telecommunication telecom, \
     entertainment, tourism, fashion, logistic, healthcare, publishing, gaming, advertising, agriculture, insurance, \
     education, retail",
    "marketing, accounting, recruitment recruiting hiring, procurement, payroll, manufacturing, compliance, logistic, \
     engineering, advertising, bookkeeping, invoicing billing, onboarding, training",
    "ceo, cfo, coo, cto, cmo, cio, ciso",
    "chairman chairwoman, treasurer, secretary, director, auditor",
    "pedestrian, motorist driver, cyclist, motorcyclist, passenger",
    "patient, doctor, nurse, visitor",
    "guest, chef, waiter, receptionist",
    "reader, viewer, listener",
    "voter, candidate, pollster",
    "goalscorer, goalkeeper",
    "thief burglar robber, murderer killer, rapist, arsonist, kidnapper, smuggler, fraudster conman, hacker, forger, \
     stalker",
    "brunette, redhead, blonde",
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
    "forehead, cheek, chin, eyebrow, nostril, lip, tongue, tooth, throat, neck, ear, nose, eye",
    "forearm, elbow, wrist, shoulder, ankle, knee, thigh, calf, heel, toe, pelvis, collarbone, rib, tendon, achilles",
    "artery, vein, muscle, nerve, bone, tendon, ligament, cartilage",
    "intestine, oesophagus esophagus, appendix, gallbladder, spleen, thyroid, uterus womb, ovary, prostate, kidney, \
     liver, lung, stomach, bowel colon, breast, cervix, testicle, bladder, pancreas, skin, brain, heart",
    "breast, prostate, ovarian, cervical, bowel colon colorectal, pancreatic, lung, testicular, thyroid, skin",
    "respiratory, cardiovascular cardiac, digestive, neurological, reproductive, immune, skeletal, muscular",
    "fever, cough, rash, headache, nausea, vomiting, diarrhoea diarrhea, fatigue, dizziness, cramp, itching, \
     swelling, seizure, insomnia, constipation",
    "fracture, concussion, sprain, bruise, dislocation, whiplash, amputation",
    "arthritis, obesity, eczema, psoriasis, osteoporosis, parkinson, lupus, gout, glaucoma, cataract, anaemia anemia, \
     sepsis, appendicitis, bronchitis, tonsillitis, chickenpox, rubella, tetanus, salmonella, norovirus, listeria, \
     cancer, diabetes, asthma, epilepsy, dementia alzheimer, stroke",
    "depression, anxiety, schizophrenia, autism, adhd, ptsd, anorexia, bulimia, insomnia, psychosis, dyslexia",
    "chemotherapy, radiotherapy, transplant, dialysis, physiotherapy, biopsy, amputation, hysterectomy, mastectomy, \
     caesarean, ultrasound, colonoscopy, mri",
    "blood, urine, saliva, plasma",
    "cocaine, heroin, cannabis marijuana, ecstasy mdma, methamphetamine meth, lsd, opium, fentanyl, ketamine, \
     morphine, tobacco, alcohol",
    "aspirin, ibuprofen, paracetamol, morphine, penicillin, insulin, steroid, statin",
    "wheelchair, crutch, stretcher, walker",
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
    "shoplifting, vandalism, piracy, terrorism, hijacking, trafficking, prostitution, genocide, carjacking, burglary \
     robbery, fraud, murder, kidnapping, arson, bribery, smuggling",
    "shot, stabbed, strangled, poisoned, drowned, electrocuted, suffocated, beheaded, hanged",
    "shooting, stabbing, poisoning, drowning, strangulation",
    "robbed, kidnapped abducted, raped, murdered, blackmailed",
    "suicide, homicide murder, accident",
    "hail, sleet, drizzle, thunder thunderstorm, lightning, mist fog, sunshine, frost, sandstorm, snow, rain",
    "hailstorm, snowstorm blizzard, sandstorm, thunderstorm, heatwave, drought",
    "boxing, karate, taekwondo, rowing, surfing, archery, gymnastics, athletics, polo, squash, lacrosse, netball, \
     softball, bowling, canoeing, kayaking, curling, biathlon, skating, snowboarding, weightlifting, poker, tennis, \
     football soccer, rugby, golf",
    "freestyle, backstroke, breaststroke, butterfly",
    "hurdle, javelin, discus, decathlon, heptathlon, marathon, triathlon, relay",
    "knitting, gardening, fishing, hunting, cooking, dancing, singing, photography, hiking, camping, skateboarding, \
     sewing, swimming, jogging, yoga",
    "driving, walking, swimming, sailing, cycling, flying, hiking",
    "drove, walked, swam, sailed, cycled, flew",
    "header, penalty, volley",
    "touchdown, interception, fumble",
    "birdie, bogey, eagle",
    "batting, bowling, fielding",
    "medal, trophy, belt, certificate",
    "horror, drama, romance, comedy, thriller, documentary, musical, cartoon animation, sitcom",
    "tango, salsa, waltz, ballet, flamenco",
    "photography, sculpture, painting, pottery, architecture, poetry",
    "geography, botany, zoology, anthropology, genetics, anatomy, astronomy, mathematics maths, physics, chemistry, \
     biology, psychology, linguistics, archaeology, philosophy, theology, nursing, dentistry, journalism, accounting, \
     economics",
    "bachelor, doctorate phd, diploma",
    "kindergarten nursery preschool, primary elementary, secondary, university",
    "exam, essay, thesis dissertation, homework",
    "coup, referendum, election, summit, impeachment, revolution",
    "tariff, quota, subsidy, embargo",
    "anniversary, birthday, wedding, funeral, graduation, christening",
    "wedding, divorce, engagement, funeral",
    "webinar, workshop, conference, seminar, interview, podcast",
    "subpoena, injunction, summons, indictment",
    "arbitration, litigation, mediation",
    "civil, criminal",
    "manslaughter, murder",
    "probation, imprisonment",
    "election, referendum, census",
    "angry furious, sad, afraid scared frightened, jealous, bored, embarrassed, disgusted, confused, amused",
    "embarrassment, gratitude, guilt, pride, shame, envy, disgust, boredom, nostalgia, anger, joy, grief sorrow \
     sadness",
    "lecture, sermon, eulogy, lullaby, anthem, speech",
    "gunshot, scream, siren, bell, whistle",
    // Money and measures of it.
    "profit earnings, revenue turnover sale, cost expense expenditure, wage salary, dividend, tax, debt, rent, \
     inflation, investment",
    "share stock equity, bond, loan, currency, pension, insurance",
    "production output, consumption, storage",
    "cheque, voucher, coupon, bitcoin, cash",
    "dividend, buyback repurchase",
    "commodity, currency, bond, stock share equity, mortgage, annuity, cryptocurrency, pension",
    "revenue turnover sale, ebitda, margin, cost, inventory, receivable, payable, depreciation, goodwill, backlog, \
     headcount, capex, opex, dividend, debt",
    "gross, operating, net",
    "supply, demand",
    "inheritance, income, payroll, carbon",
    "subscription, licence license, lease, warranty, franchise",
    "contract, invoice, brochure, questionnaire, receipt, certificate, newsletter, ebook, spreadsheet, datasheet, \
     whitepaper",
    "passport, visa, licence license, certificate",
    "wholesaler, retailer, manufacturer, distributor, importer, exporter",
    "merger acquisition takeover, divestiture divestment, bankruptcy, joint",
    "bankruptcy, merger, expansion, restructuring, ipo",
    "audio, video, text, image",
    "website, app, spreadsheet, database, plugin, chatbot, browser, dashboard",
    "trojan, ransomware, spyware, adware, phishing, botnet",
    "email, telephone phone, fax, sms",
    "password, username, fingerprint",
    "encryption, authentication, backup, firewall",
    "android, ios, windows, linux",
    "keyboard, mouse, monitor, webcam",
    "warehouse, showroom, factory, headquarters, laboratory",
    "discount, refund, surcharge, rebate, bonus",
    "bonus, salary wage, pension, commission, allowance",
    "rent, mortgage, utility, insurance, childcare",
    "price, quality, speed, weight, temperature",
    "width, length, height, depth",
    "once, twice, thrice",
    "unilateral, bilateral, trilateral, multilateral",
    // Time.
    "hourly, daily, weekly, fortnightly, monthly, quarterly, annual annually yearly",
    "morning, afternoon, evening, midnight, noon midday, dawn, dusk",
    "spring, summer, autumn, winter",
    "single, double, triple, quadruple",
    "municipal, regional, national nationwide, international global worldwide, provincial",
];
