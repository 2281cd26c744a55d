//! Places that most readers know: capitals and large cities, provinces, regions, islands, rivers and seas.
//!
//! They tell that a name is a place's where nothing beside it does: `Hamburg to Lyon`. Lands and their people are in
//! [`super::known`]. The list holds what an atlas prints large; what a text says beside a name counts before it, so
//! that a `Washington` who speaks is nobody's capital. Cities whose names are rather people's or words (`Lincoln`,
//! `Reading`, `Nice`) are left out. Of two of its cities one is never a closer name of the other, so they can clash.

use crate::language::{WordList, word_list};

/// True when the words of a name are those of a well-known place.
pub(super) fn is_well_known_place(words: &[&str]) -> bool {
    match words {
        [word] => PLACES.has(*word),
        [first, rest @ ..] if !rest.is_empty() && rest.len() <= 3 => {
            FIRST_WORDS.has(*first) && PLACES.has(words.join("-").as_str())
        }
        _ => false,
    }
}

/// True when the words of a name are those of a city of this list, none of which lies in another.
pub(super) fn is_city(words: &[&str]) -> bool {
    is_well_known_place(words) && !NO_CITIES.has(words.join("-").as_str())
}

/// The words that places of several words start with, asked first as most names start with none of them.
static FIRST_WORDS: WordList = word_list!(
    "abu addis aix baden baton belo bosnia buenos cape cedar corpus dar den east el fort frankfurt great green \
     guatemala gulf ho hong inner isle kansas kuala la las long los lower mexico middle milton minas new newcastle \
     nizhny north nova novi ottawa palm palo panama papua phnom port porto puerto quebec rio rocky saint salt san \
     santa santo sao sierra silicon south southeast southern sri st stoke tel the upper west wall western northern \
     eastern central",
);

static PLACES: WordList = word_list!(
    "aachen aarhus aberdeen abidjan abu-dhabi abuja acapulco accra adana addis-ababa adelaide aden africa agra \
     ahmedabad aix-en-provence alaska albany albuquerque aleppo alexandria algiers almaty alps alsace amman amsterdam \
     anatolia anchorage andalusia andes ankara annapolis antwerp arctic arizona arkansas asia astana asturias \
     asuncion athens atlanta atlantic auckland avignon baghdad baku balkans baltic baltimore bamako bangalore bangkok \
     bangui banjul barcelona bari basel basra bavaria beersheba beijing beirut belfast belgrade belo-horizonte bengal \
     bergamo berlin bern bilbao birmingham bishkek bissau blackpool bloemfontein bogota bohemia bologna bombay bonn \
     bordeaux borneo boston brabant brandenburg brasilia bratislava brazzaville bremen brighton brisbane bristol \
     britain brittany bronx brooklyn bruges brussels bucharest budapest buenos-aires buffalo bujumbura bulawayo \
     burgundy cadiz cairo calais calcutta calgary cali california cambridge cambridgeshire canberra cannes canterbury \
     cape-town caracas cardiff caribbean casablanca catalonia caucasus cebu central-america central-asia \
     central-europe chechnya chengdu chennai cheshire chicago chisinau chongqing christchurch cincinnati cleveland \
     cologne colombo colorado conakry connecticut copenhagen cordoba cork cornwall corsica cotonou coventry crete \
     crimea cumbria curitiba dakar dallas damascus danube dar-es-salaam darfur darwin delaware delhi denver \
     derbyshire detroit devon dhaka djibouti dnipro doha donbas donetsk dorset dortmund dresden dubai dublin \
     dubrovnik dundee durban dushanbe dusseldorf east-africa east-anglia east-asia east-berlin east-germany \
     east-jerusalem east-london eastern-europe edinburgh edmonton eindhoven el-paso essen eurasia europe exeter \
     falklands fallujah fiji flanders florence florida fort-worth frankfurt frankfurt-am-main freetown fukushima \
     galicia galilee galway gascony gaza gdansk geneva genoa ghent gibraltar glasgow gloucestershire golan gothenburg \
     great-britain grenoble groningen guadalajara guam guangdong guangzhou guatemala-city guernsey gujarat gulf-coast \
     hague haifa halifax hamburg hampshire hanoi hanover harare harlem havana hawaii hebrides heidelberg helsinki \
     herat hertfordshire hesse himalayas hiroshima ho-chi-minh-city hobart hokkaido hollywood homs hong-kong honolulu \
     houston hull hyderabad idaho idlib illinois indiana indianapolis inner-mongolia innsbruck iowa islamabad \
     isle-of-man istanbul izmir jaffa jaipur jakarta java jeddah jerusalem johannesburg juba kabul kaliningrad \
     kampala kandahar kansas kansas-city karachi kashmir kathmandu katowice kazan kent kentucky kerala kharkiv \
     khartoum kherson kiel kiev kigali kingston kinshasa kobe kolkata kosice kosovo krakow kuala-lumpur kunduz \
     kurdistan kyiv kyoto la-paz lagos lahore lancashire lapland las-vegas lausanne leeds leicester leicestershire \
     leipzig liege lille lima limassol limerick lincolnshire linz lisbon liverpool ljubljana lodz lombardy london \
     los-angeles louisiana louisville luanda lubeck lublin lucerne lucknow luhansk lusaka luton luxor lviv lyon lyons \
     macau madras madrid magdeburg maine mainz malaga malmo managua manchester mandalay manhattan manila manitoba \
     maputo mariupol marrakech marrakesh marseille marseilles maryland massachusetts mecca mecklenburg medina \
     mediterranean mekong melbourne memphis messina mexico-city miami michigan middle-east middlesbrough milan \
     milwaukee minas-gerais minneapolis minnesota minsk mississippi missouri mogadishu mombasa monrovia montana \
     montenegro monterrey montevideo montreal moravia moscow mosul multan mumbai munich murmansk mykolaiv nagasaki \
     nagoya nairobi nanjing nantes naples nashville nassau nebraska nevada new-delhi new-england new-hampshire \
     new-haven new-jersey new-mexico new-orleans new-south-wales new-york new-york-city newark newcastle \
     newcastle-upon-tyne newfoundland niamey nicosia nizhny-novgorod norfolk normandy north-africa north-america \
     north-carolina north-dakota northamptonshire northern-ireland northern-territory northumberland nottingham \
     nottinghamshire nova-scotia novi-sad novosibirsk nuremberg oaxaca odesa odessa ohio okinawa oklahoma \
     oklahoma-city omaha ontario oregon orkney orleans osaka oslo ottawa ouagadougou oxford oxfordshire pacific \
     palermo palestine palm-beach palo-alto panama-city paris parma patagonia pennsylvania perth perugia peshawar \
     philadelphia phnom-penh phoenix piedmont pisa pittsburgh plymouth podgorica poltava pomerania pompeii \
     port-au-prince port-moresby port-of-spain portland porto porto-alegre portsmouth potsdam poznan prague pretoria \
     pristina provence prussia puerto-rico pune punjab pyongyang pyrenees qingdao quebec quebec-city queens \
     queensland quetta quito rabat rajasthan ramallah rangoon ravenna rawalpindi reims reykjavik rhine rhineland \
     rhode-island rhodes riga rimini rio rio-de-janeiro riyadh rome rostock rostov rotterdam rouen saarland \
     sacramento sahara sahel saigon saint-petersburg salamanca salerno salonika salt-lake-city salzburg samara \
     samarkand san-antonio san-diego san-francisco san-jose san-juan san-salvador sana'a sanaa santa-fe santiago \
     santo-domingo sao-paulo sapporo saragossa sarajevo sardinia saskatchewan savoy saxony scandinavia schleswig \
     seattle seoul serbia sevastopol seville shanghai sharjah sheffield shenzhen shetland shropshire siberia sichuan \
     sicily silesia silicon-valley sinai skopje smolensk sofia somaliland somerset south-africa south-america \
     south-asia south-australia south-carolina south-dakota south-east-asia southampton southeast-asia \
     southern-california southern-europe split st-louis st-petersburg staffordshire stalingrad staten-island \
     stavanger stockholm strasbourg stuttgart suez suffolk sumatra surabaya surrey sussex swansea sydney szczecin \
     tabriz taipei tallinn tampa tangier tashkent tasmania tbilisi tehran tel-aviv tennessee texas thames \
     thessaloniki tiananmen tianjin tibet tigray tijuana tikrit tirana tokyo toledo toronto toulouse trieste tripoli \
     trondheim tucson tunis turin tuscany tyrol ukraine ulaanbaatar ulan-bator ulster umbria ural urals utah utrecht \
     uttar-pradesh valencia valletta valparaiso vancouver venice veracruz vermont verona versailles vienna vientiane \
     vilnius virginia vladivostok volga volgograd waikato wales wall-street wallonia walloon warsaw warwickshire \
     washington washington-dc waterloo wellington west-africa west-bank west-berlin west-germany west-midlands \
     west-virginia western-australia western-europe western-sahara westphalia wichita wiltshire winnipeg wisconsin \
     wolverhampton worcestershire wroclaw wuhan wurzburg wyoming xi'an xinjiang yangon yangtze yaounde yekaterinburg \
     yerevan yokohama york yorkshire yukon yunnan zagreb zanzibar zaporizhzhia zaragoza zealand zhytomyr zurich",
);

/// Those of [`PLACES`] that hold others of them or lie in one, are no towns, or name a city that has another name today.
static NO_CITIES: WordList = word_list!(
    "africa alaska alps alsace anatolia andalusia andes arctic arizona arkansas asia asturias atlantic balkans \
     baltic bangalore bavaria bengal bohemia bombay borneo brabant brandenburg britain brittany bronx brooklyn \
     burgundy calcutta california cambridgeshire caribbean catalonia caucasus central-america central-asia \
     central-europe chechnya cheshire colorado connecticut cornwall corsica crete crimea cumbria danube darfur \
     delaware delhi derbyshire devon djibouti donbas dorset east-africa east-anglia east-asia east-berlin \
     east-germany east-jerusalem east-london eastern-europe eurasia europe falklands fiji flanders florida \
     galicia galilee gascony gaza gibraltar gloucestershire golan great-britain guam guangdong guernsey \
     gujarat gulf-coast hampshire harlem hawaii hebrides hertfordshire hesse himalayas hokkaido hollywood \
     hong-kong idaho idlib illinois indiana inner-mongolia iowa isle-of-man jaffa java kansas kashmir kent \
     kentucky kerala kiev kosovo kurdistan lancashire lapland leicestershire lincolnshire lombardy louisiana \
     lyons macau madras maine manhattan manitoba marrakesh marseilles maryland massachusetts mecklenburg \
     mediterranean mekong michigan middle-east minas-gerais minnesota mississippi missouri montana montenegro \
     moravia nebraska nevada new-delhi new-england new-hampshire new-jersey new-mexico new-south-wales \
     new-york new-york-city newfoundland norfolk normandy north-africa north-america north-carolina \
     north-dakota northamptonshire northern-ireland northern-territory northumberland nottinghamshire \
     nova-scotia odessa ohio okinawa oklahoma ontario oregon orkney oxfordshire pacific palestine patagonia \
     pennsylvania piedmont pomerania provence prussia puerto-rico punjab pyrenees quebec quebec-city queens \
     queensland rajasthan rangoon rhine rhineland rhode-island rhodes rio saarland sahara sahel saigon \
     salonika sana'a saragossa sardinia saskatchewan savoy saxony scandinavia schleswig serbia shetland \
     shropshire siberia sichuan sicily silesia silicon-valley sinai somaliland somerset south-africa \
     south-america south-asia south-australia south-carolina south-dakota south-east-asia southeast-asia \
     southern-california southern-europe st-petersburg staffordshire stalingrad staten-island suez suffolk \
     sumatra surrey sussex tasmania tennessee texas thames tiananmen tibet tigray tuscany tyrol ukraine \
     ulan-bator ulster umbria ural urals utah uttar-pradesh vermont virginia volga waikato wales wall-street \
     wallonia walloon warwickshire washington washington-dc west-africa west-bank west-berlin west-germany \
     west-midlands west-virginia western-australia western-europe western-sahara westphalia wiltshire \
     wisconsin worcestershire wyoming xinjiang yangtze yorkshire yukon yunnan zanzibar zealand",
);
