//! Given names in common use, and family names that lead in Chinese, Korean and Vietnamese names.
//!
//! They tell that a name of several words is a person's where nothing beside it does: `Martha Lind swam`. A list of
//! given names knows no person, so it is no gazetteer. Names that are as often a place, a day or a word
//! (`Charlotte`, `April`, `Ruby`) are left out: a person of that name is told by the surroundings.

use crate::language::{WordHash, WordList, word_list};

/// True for a given name.
pub(in crate::value) fn is_given_name(word: impl Into<WordHash>) -> bool {
    GIVEN_NAMES.has(word)
}

/// True for a family name that stands before the given name.
pub(super) fn is_leading_surname(word: impl Into<WordHash>) -> bool {
    LEADING_SURNAMES.has(word)
}

static GIVEN_NAMES: WordList = word_list!(
    "aaron aarti abbas abby abdel abdelaziz abdirahman abdul abdullah abdulrahman abhijit abhishek abigail abiodun \
     abraham achim adaeze adam adebayo adekunle adel adele aditya adnan adolf adolfo adolph adolphe adrian adrienne \
     agatha agnes agnieszka agus agustin ahlam ahmad ahmed ahmet aidan aileen aisha aisling ajay ajit akash akhil \
     akhilesh akihiro akira akram alain alan alana albert alberto alec alejandra alejandro aleksandar aleksander \
     aleksandr aleksei alessandra alessandro alexander alexandra alexandre alexandru alexei alexey alexis alf alfonso \
     alfred alfredo ali alice alicia alina alison alistair allan allen allison alma alok alphonse alvaro alvin amadou \
     amanda ambrose ameen amelia amina aminata amir amit amitabh amos amrita amy ana anand anant ananya anas \
     anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andrzej andy angela angelica angelina \
     angelo aniket anil anita anja anjali ankit ankita ann anna annabel anne annette annie anshul anthony antoine \
     anton antonella antonia antonio antony anuj anupam anurag anwar aoife aparna arianna ariel arlene armando armin \
     arne arnold arthur artur arturo arun aruna arvind ashish ashok ashwin asif astrid atul audrey august augusta \
     auguste augusto augustus aurelia avinash axel ayesha ayman ayse aziz babatunde bairbre balaji barack barbara \
     barnaby barney barry bart bartholomew bashar basil beatrice beatriz becky ben benedict benedikt benito benjamin \
     benny bernadette bernard bernardo bernd bernhard bernie bert bertha bertram bertrand beth betsy betty beverley \
     bhavna bianca bilal bill billie billy birgit bjorn blake bob bobby bogdan boris bozena brad bradley brandon \
     brenda brendan brent brett brian brid bridget brigitte britney bronislaw bronwen bruce bruno bryan bryce budi \
     bukola burak caitlin calvin cameron camilla camille candice caoimhe carl carla carlo carlos carlotta carmen \
     carole caroline carolyn carrie carsten casey caspar cassandra catalina caterina cathal catherine cathleen cathy \
     cecil cecile cecilia cedric celeste celia cemal cesar chad chandan chandra chantal charlene charles charlie \
     cheikh chelsey cheryl chetan chidi chika chinedu chinua chioma chloe chris christa christina christine christoph \
     christophe christopher chuck ciara ciaran cillian cindy claire clara clarence clarissa claude claudia claudio \
     claus clay clement clifford clint clive clyde colin colleen colm conall connor conor conrad constance constantin \
     cora corey cormac cornelia cornelius cory courtney craig cristina curtis cynthia cyril cyrus czeslaw daisuke \
     damian damien dan dana daniel daniela daniele danielle danny danuta daphne dara daria dario darius dariusz \
     darlene darrell darren daryl dave david davide dean debbie deborah debra declan deepa deepak deepika deirdre \
     delia demetrius denis denise dennis derek dermot desmond devendra devon dewi dexter dhruv diana diane diarmuid \
     dick diego dieter dietrich dilip dimitri dimitris dinesh dino dirk divya dmitri dmitry dmytro dolly dolores \
     dominic dominik dominique don donal donald donna donnacha doreen doris dorothea dorothy doug douglas dragan \
     duncan dustin dwayne dwight dylan eamon earl ebele ed eddie eddy edgar edith edmond edmund eduard eduardo edward \
     edwin ehud eileen eilish eimear ekaterina elaine eleanor elena eleni eli elias elif elijah elisa elisabeth elise \
     eliza elizabeth ella ellen elliot elliott elmer eloise elsa elsie elton elvis elzbieta emanuel emeka emil emile \
     emilia emilio emily emine emma emmanuel emmanuelle emre enda enrico enrique eoghan eoin erdem erhard eric erica \
     erich erik erika erin ernest ernesto ernst errol erwin esteban estelle esther ethan ethel eugene eugenia eugenio \
     eva evan evelyn evgeny evo fabian fabio fabrice faisal farah farid farida farooq faruk fatima fatma fatou fawzi \
     fela felicia felicity felipe felix femi ferdinand fergal fergus fernanda fernando fidel filip finn fintan fiona \
     fionnuala flavio florian floyd folake francesca francesco francine francis francisco franciszek franck franco \
     francois francoise frank frankie franklin franz fred freddie frederic frederick frederik frida friedrich fritz \
     funmi gabriel gabriela gabriele gabriella gabrielle ganesh gareth garret garry gary gaston gaurav gavin gbenga \
     geeta gemma gene genevieve gennady geoff geoffrey george georges gerald geraldine gerard gerardo gerd gerhard \
     germaine gerry gertrude ghassan giacomo gianluca gianni gideon gilbert gilberto giles gillian gina giorgia \
     giorgio giovanna giovanni girish giulia giuliano giulio giuseppe gladys glen glenda glenn gloria gokhan golda \
     gopal goran gordon gotthold govind grace graeme graham grainne greg gregor gregory greta gretchen grigory \
     grzegorz guido guillaume guillermo gunnar gunter gunther gustav gustavo guy gwen gwendolyn hadi hafez haitham \
     hakan hakeem halina hamid hamza hani hannah hannes hans harald haris harish harold harriet harrison harry harsh \
     haruki harvey hasan hassan hatem hayley heather hector hedwig heidi heike heiko heinrich heinz helen helena \
     helene helga helmut hemant hendrik henri henrietta henrik henry herbert herman hermann hernan hideki hilary \
     hilda hillary himanshu hiroshi hisham holger horace horst hosni howard hubert hugh hugo humberto humphrey husam \
     hussain hussein ian ibrahim ibrahima ida idris ifeanyi ignacio igor ihor ikenna iker ilham ilse ilya imad imran \
     indira indra inga ingrid ioannis ira irene irfan irina iris irma irving irwin isaac isabel isabella isabelle \
     ismail ivan ivana ivo jaap jaber jacek jack jackie jacob jacqueline jacques jagdish jaime jair jake jakob jakub \
     jamal james jamie jan jana jane janet janice janine janos jared jarlath jaroslaw jarrod jasmine jason jaswant \
     javier jay jayant jean jeanette jeanne jeb jeff jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jerome \
     jerry jerzy jesper jess jesse jessica jill jillian jim jimmy jiri jitendra jo joachim joan joanna joanne joao \
     joaquim joaquin jocelyn jochen jodie joe joel joerg johan johann johanna johannes john johnny joko jomo jon \
     jonas jonathan joost jorge jose josef joseph josephine josh joshua juan juana juanita judith judy juergen julia \
     julian juliana julie julien juliet juliette julio julius jurgen justin justine jyoti kagiso kai kamal kamala \
     kareem karel karen karim karima karin karina karl karla karol karsten katarzyna kate kateryna katharina \
     katherine kathleen kathryn kathy katia katie katrin katrina katya kavita kay kazuo keiko keir keith kelly kelvin \
     kemal ken kendall kendra kenji kenneth kenny kenta kerry kevin khadija khaled khalid kieran kim kiran kirsten \
     kirsty kishore klaus kofi konrad konstantin krishnan kristen kristin kristina krzysztof kumar kunal kurt kwabena \
     kwame kwesi kyle lachlan laila lakshmi lalit lamine lance larry lars laszlo latif laura lauren laurence laurent \
     laurie lawrence layla leah leanne lech lee leif leigh leila lena leo leon leonard leonardo leonel leonid leopold \
     leroy lesley leslie lester leszek leticia levi lewis lex liam lidia lila lillian linda lindiwe lindsay lindsey \
     lionel lisa livia liz liza lloyd logan lois lorcan lorenzo loretta lorna lorraine lou louis louisa louise luay \
     luc luca lucas lucia luciano lucien lucinda lucy ludwig luigi luis luisa luiz lukas luke luther lydia lyle lyn \
     lynn lyudmila maciej madhav madhuri mads maeve magda magdalena magnus mahdi mahendra maher mahesh mahmoud mahmud \
     mairead majid makoto malcolm malgorzata malik mamadou mamata mandy manfred manish manmohan manoj mansour manuel \
     manuela marc marcel marcella marcello marcelo marcia marco marcos marcus marek margaret margarita margot maria \
     marian mariana marianne marie marilyn marina mario marion marisa marius mariusz marjorie mark marko markus \
     marlene marlon marta martha martin martina martine marvin marwan mary maryam masako mateo mathias mathieu \
     mathilde matilda matt matteo matthew matthias maud maura maureen maurice mauricio maurizio mauro max maxfield \
     maxim maxime maximilian maxine maya mazen meena meera megan mehmet mel melanie melinda melissa melvin mercedes \
     meredith mervyn miao michael michaela micheal michel michela michele michelle mick miguel mikael mike mikhail \
     milan mildred milena milos milton mindy miranda miriam mirko miroslav mitch mitchell mitt moammar mohamed \
     mohammad mohammed mohan mohit moira molly mona moncef monica monique morgan moritz morris mortimer moses mounir \
     moussa muammar muhammad muhammed mukesh murali murat musa mustafa myra myriam nabil nadezhda nadia nadine nadir \
     naeem nancy nandini naoki naomi narendra naresh nasser natalia natalie natasha nathalie nathan nathaniel nawaf \
     nawal neha neil nell nellie nelson nestor newt ngozi niall niamh nicholas nick nicola nicolas nicole nigel \
     nikhil nikita nikola nikolai nikolay nikos nilesh nils nina nirmala nitin nitish nizar nkosazana nnamdi nneka \
     noah noam noel noirin nora norbert noreen noriko norma norman nour nuala obiageli octavio odette oisin oksana \
     olaf oleg oleksandr olena olga oliver olivia olivier olusegun oluwaseun omar orhan orla orlaith orlando osama \
     oscar oskar osman otto ousmane owen ozgur pablo paddy padraig pamela pankaj paola paolo parveen pascal pat \
     patrice patricia patricio patrick paul paula paulina pauline paulo pavel pavlo pawel peadar pedro peggy penelope \
     penny percy perry peter petra petro petros phil philip philipp philippa philippe phillip phoebe phyllis pierre \
     pieter pietro piotr piyush pooja pradeep prakash pramod prashant pratap praveen preeti priscilla pritam priya \
     proinsias puneet qasim quentin quincy rachel radha radoslaw rafael rafal raghav raghu rahul raj rajat rajeev \
     rajendra rajesh rajiv rajnath rakesh ralf ralph raman ramesh rami ramiro ramon randall randy rania ranjit raoul \
     raphael rashad rashid rashmi ratan raul ravi ravindra ray raymond rebecca recep reggie regina reginald reinhard \
     reinhold rekha renata rene renee reuben reza ricardo riccardo richard rick ricky ringo rishi rita rob robbie \
     robert roberta roberto robin robyn rocco rocio rod roderick rodney rodolfo rodrigo roger rohan rohit roisin \
     roland rolf romain ron ronald ronnie rory rosa rosalind rosemary rosie ross rowan roxanne roy ruairi ruben \
     rudolf rudolph rudy rufus rupert russell ruth ryan ryszard sabine sabrina sachin saddam sadhbh sadie sadiq saeed \
     safa said salah salim sally salma salman salvatore sam samantha sameer sami samir samira samuel sandeep \
     sandra sandro sandy sanjana sanjay santosh saoirse sara sarah saskia satish satoshi scott seamus sean sebastian \
     sebastien segun sekou selena selin serena serge sergei sergey sergio serhiy serkan seth seymour shahid shane \
     shannon sharon shashi shaun shawn sheila shelley sherry shigeru shilpa shimon shinji shinya shinzo shireen \
     shirley shivraj shreya shubham sibylle siddharth sidney siegfried sigmund silvia silvio simon simone sinead \
     siobhan sipho sizwe slavko slobodan smriti sneha sofia solomon sonal sonia sonja sonya sophia sophie sorcha \
     spencer stacey stacy stan stanislav stanislaw stanley stefan stefania stefano steffen stella stephan stephane \
     stephanie stephen steve steven stewart stuart subhash sudhir sujata suleiman sumit sunil sunita surendra suresh \
     surinder susan susanna susanne sushil sushma susie susilo suzanne sven svetlana svitlana swati sylvain sylvia \
     sylvie tadeusz tadhg tahir takashi talal talib tamara tamer tammy tania tansu tanya tara taras tarek tariq taro \
     tarun tatiana tatyana tayyip ted tejaswi tendai teofil terence teresa terry tess tessa tetsuya thabo thaddeus \
     thelma themba theo theodor theodore theresa therese thiago thierry thomas thorsten tiffany tilda tim timo \
     timothy tina tobias toby todd tolga tom tomas tomasz tommy toni tony torsten tracey tracy travis trevor tricia \
     trish trudy tunde tyler tyrone uche uday uhuru uli ulrich ulrike umar umberto umesh ursula usman uwe vaclav \
     vadim valentin valentina valerie valeriy valery vanessa varun vasily vasundhara vaughn venkatesh vera verena \
     vernon veronica veronika vesna vicente vicky victor vijay vikas vikram vikrant viktor viktoria vimal vinay vince \
     vincent vincenzo vineet vinod viola vipin virat virgil vishal vitali vitaly vittorio vivek vivian vivien \
     vladimir volker volodymyr vyacheslav wael waldemar waleed walid wallace walter wanda wanjiku warren wasim wayne \
     wendy wenzel werner wes wesley wilbur wilfred wilhelm willard willem william willie wilma winifred winston \
     wojciech wole wolfgang xabier xavier ximena xiomara yahya yann yannick yaroslav yasin yasmin yasser yemi yevgeny \
     yitzhak yogesh yoko yolanda yosef yoshihide younis yousef yukio yuko yulia yumi yuri yusuf yves yvette yvonne \
     zachary zahra zainab zakir zanele zara zbigniew zdenek zeynep ziad zlatan zodwa zoe zoran zsolt",
);

static LEADING_SURNAMES: WordList = word_list!(
    "bai cai cao chen cheng choi cui dai deng ding dong dou duan fang feng guo hou hsieh hsu hu huang jeong jiang jin \
     jung kang kim kong kwon lai lau li liang liao lim lin liu lu luo mao meng moon ngo nguyen ni pham peng qian qin \
     qiu shao shen shi su tang tian tran tsai wang wei weng wu xia xiao xie xiong xu xue yan yang yao ye yuan zeng \
     zhang zhao zheng zhong zhou zhu zou",
);
