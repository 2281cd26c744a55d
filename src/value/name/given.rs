//! Given names in common use, and family names that lead in Chinese, Korean and Vietnamese names.
//!
//! They tell that a name of several words is a person's where nothing beside it does: `Martha Lind swam`. A list of
//! given names knows no person, so it is no gazetteer. Names that are as often a place, a day or a word
//! (`Charlotte`, `April`, `Ruby`) are left out: a person of that name is told by the surroundings.

use super::words::List;

/// True for a given name.
pub(in crate::value) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.has(word)
}

/// True for a family name that stands before the given name.
pub(super) fn is_leading_surname(word: &str) -> bool {
    LEADING_SURNAMES.has(word)
}

static GIVEN_NAMES: List = List::of(
    "aaron abby abdel abdul abdullah abdulrahman abigail abraham achim adam adel adele adolf adolfo adolph adolphe \
     adrian adrienne agatha agnes agnieszka ahmad ahmed aidan aileen aisha akira alain alan alana albert alberto alec \
     alejandra alejandro aleksandar aleksander aleksandr aleksei alessandra alessandro alexander alexandra alexandre \
     alexandru alexei alexey alexis alf alfonso alfred alfredo ali alice alicia alina alison alistair allan allen \
     allison alma alphonse alvaro alvin amanda ambrose amelia amina amir amit amos amy ana anastasia anatoly anders \
     andre andrea andreas andrei andres andrew andrey andrzej andy angela angelica angelina angelo anil anita anja \
     ann anna annabel anne annette annie anthony antoine anton antonella antonia antonio antony anwar arianna ariel \
     arlene armando armin arne arnold arthur artur arturo arvind asif astrid audrey august augusta auguste augusto \
     augustus aurelia axel ayesha ayman aziz barack barbara barnaby barney barry bart bartholomew bashar basil \
     beatrice beatriz becky ben benedict benedikt benito benjamin benny bernadette bernard bernardo bernd bernhard \
     bernie bert bertha bertram bertrand beth betsy betty beverley bianca bill billie billy birgit bjorn blake bob \
     bobby bogdan boris brad bradley brandon brenda brendan brent brett brian bridget brigitte britney bronwen bruce \
     bruno bryan bryce caitlin calvin cameron camilla camille candice carl carla carlo carlos carlotta carmen carole \
     caroline carolyn carrie carsten casey caspar cassandra catalina caterina catherine cathleen cathy cecil cecile \
     cecilia cedric celeste celia cesar chad chandra chantal charlene charles charlie chelsey cheryl chloe chris \
     christa christina christine christoph christophe christopher chuck cindy claire clara clarence clarissa claude \
     claudia claudio claus clay clement clifford clint clive clyde colin colleen colm connor conor conrad constance \
     constantin cora corey cornelia cornelius cory courtney craig cristina curtis cynthia cyril cyrus daisuke damian \
     damien dan dana daniel daniela daniele danielle danny daphne daria dario darius darlene darrell darren daryl \
     dave david davide dean debbie deborah debra declan deirdre delia demetrius denis denise dennis derek dermot \
     desmond devon dexter diana diane dick diego dieter dietrich dilip dimitri dimitris dino dirk dmitri dmitry \
     dmytro dolly dolores dominic dominik dominique don donald donna doreen doris dorothea dorothy doug douglas \
     duncan dustin dwayne dwight dylan eamon earl ed eddie eddy edgar edith edmond edmund eduard eduardo edward edwin \
     ehud eileen ekaterina elaine eleanor elena eleni eli elias elif elijah elisa elisabeth elise eliza elizabeth \
     ella ellen elliot elliott elmer eloise elsa elsie elton elvis emanuel emil emile emilia emilio emily emma \
     emmanuel emmanuelle enrico enrique erhard eric erica erich erik erika erin ernest ernesto ernst errol erwin \
     esteban estelle esther ethan ethel eugene eugenia eugenio eva evan evelyn evgeny evo fabian fabio fabrice farah \
     farid fatima felicia felicity felipe felix ferdinand fergus fernanda fernando fidel filip finn fiona flavio \
     florian floyd francesca francesco francine francis francisco franciszek franck franco francois francoise frank \
     frankie franklin franz fred freddie frederic frederick frederik frida friedrich fritz gabriel gabriela gabriele \
     gabriella gabrielle gareth garry gary gaston gavin gemma gene genevieve geoff geoffrey george georges gerald \
     geraldine gerard gerardo gerd gerhard germaine gerry gertrude ghassan giacomo gianluca gianni gideon gilbert \
     gilberto giles gillian gina giorgia giorgio giovanna giovanni giulia giuliano giulio giuseppe gladys glen glenda \
     glenn gloria golda goran gordon gotthold grace graeme graham greg gregor gregory greta gretchen grigory guido \
     guillaume guillermo gunnar gunter gunther gustav gustavo guy gwen gwendolyn hamid hannah hannes hans harald \
     haris harold harriet harrison harry haruki harvey hassan hayley heather hector hedwig heidi heike heiko heinrich \
     heinz helen helena helene helga helmut hendrik henri henrietta henrik henry herbert herman hermann hilary hilda \
     hillary hiroshi holger horace horst hosni howard hubert hugh hugo humberto humphrey hussein ian ibrahim ida \
     ignacio igor ilse ilya imran indra inga ingrid ioannis ira irene irina iris irma irving irwin isaac isabel \
     isabella isabelle ismail ivan ivana ivo jaap jack jackie jacob jacqueline jacques jaime jair jake jakob jakub \
     jamal james jamie jan jana jane janet janice janine janos jared jarrod jasmine jason javier jay jean jeanette \
     jeanne jeb jeff jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jerome jerry jesper jess jesse jessica \
     jill jillian jim jimmy jo joachim joan joanna joanne joao joaquin jocelyn jochen jodie joe joel joerg johan \
     johann johanna johannes john johnny jon jonas jonathan joost jorge jose josef joseph josephine josh joshua juan \
     juanita judith judy juergen julia julian juliana julie julien juliet juliette julio julius jurgen justin justine \
     kai kamal kamala karel karen karim karin karina karl karla karol karsten kate katharina katherine kathleen \
     kathryn kathy katia katie katrin katrina katya kay keir keith kelly kelvin ken kendall kendra kenji kenneth \
     kenny kerry kevin khaled khalid kim kirsten kirsty klaus kofi konrad konstantin kristen kristin kristina kumar \
     kurt kyle lachlan lance larry lars laszlo laura lauren laurence laurent laurie lawrence leah leanne lee leif \
     leigh lena leo leon leonard leonardo leonid leopold leroy lesley leslie lester leticia levi lewis lex liam lidia \
     lila lillian linda lindsay lindsey lionel lisa livia liz liza lloyd logan lois lorenzo loretta lorna lorraine \
     lou louis louisa louise luc luca lucas lucia luciano lucien lucinda lucy ludwig luigi luis luisa luiz lukas luke \
     luther lydia lyle lyn lynn mads magda magdalena magnus mahmoud malcolm malik mandy manfred manuel manuela marc \
     marcel marcella marcello marcelo marcia marco marcos marcus margaret margarita margot maria marian mariana \
     marianne marie marilyn marina mario marion marisa marius marjorie mark marko markus marlene marlon marta martha \
     martin martina martine marvin mary maryam mateo mathias mathieu mathilde matilda matt matteo matthew matthias \
     maud maura maureen maurice mauricio maurizio mauro max maxfield maxim maxime maximilian maxine maya megan mehmet \
     mel melanie melinda melissa melvin mercedes meredith mervyn miao michael michaela micheal michel michela michele \
     michelle mick miguel mike mikhail milan mildred milena milos milton mindy miranda miriam mitch mitchell mitt \
     moammar mohamed mohammad mohammed moira molly mona monica monique morgan moritz morris mortimer moses muammar \
     muhammad muhammed mustafa myra myriam nadia nadine nancy naomi narendra natalia natalie natasha nathalie nathan \
     nathaniel neil nell nellie nelson newt nicholas nick nicola nicolas nicole nigel nikita nikola nikolai nikos \
     nils nina noah noam noel nora norbert noreen norma norman odette olaf oleg oleksandr olga oliver olivia olivier \
     omar orlando osama oscar oskar osman otto owen pablo paddy pamela paola paolo pascal pat patrice patricia \
     patricio patrick paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny percy perry peter petra \
     petros phil philip philipp philippa philippe phillip phoebe phyllis pierre pieter pietro piotr priscilla priya \
     quentin quincy rachel rafael rafal rahul raj rajesh ralf ralph ramesh ramiro ramon randall randy raoul raphael \
     rashid raul ravi ray raymond rebecca recep reggie regina reginald reinhard reinhold renata rene renee reuben \
     ricardo riccardo richard rick ricky ringo rishi rita rob robbie robert roberta roberto robin robyn rocco rod \
     roderick rodney rodolfo rodrigo roger roland rolf romain ron ronald ronnie rory rosa rosalind rosemary rosie \
     ross rowan roxanne roy ruben rudolf rudolph rudy rufus rupert russell ruth ryan sabine sabrina saddam sadie \
     saeed said sally salman salvatore sam samantha samir samuel sandra sandro sandy sanjay sara sarah saskia scott \
     sean sebastian sebastien selena serena serge sergei sergey sergio seth seymour shane shannon sharon shaun shawn \
     sheila shelley sherry shimon shinzo shirley sibylle sidney siegfried sigmund silvia silvio simon simone slobodan \
     sofia solomon sonia sonja sonya sophia sophie spencer stacey stacy stan stanislav stanley stefan stefania \
     stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart sunil suresh susan susanna \
     susanne susie suzanne sven svetlana sylvain sylvia sylvie takashi tamara tammy tania tanya tara tariq tatiana \
     tatyana ted teofil terence teresa terry tess tessa thabo thaddeus thelma theo theodor theodore theresa therese \
     thierry thomas thorsten tiffany tilda tim timo timothy tina tobias toby todd tom tomas tomasz tommy toni tony \
     torsten tracey tracy travis trevor tricia trish trudy tyler tyrone uli ulrich ulrike umberto ursula uwe valentin \
     valentina valerie valery vanessa vasily vaughn vera verena vernon veronica veronika vicky victor vijay vikram \
     viktor viktoria vince vincent vincenzo viola virgil vitaly vittorio vivian vivien vladimir volker volodymyr \
     waldemar wallace walter wanda warren wayne wendy wenzel werner wes wesley wilbur wilfred wilhelm willard willem \
     william willie wilma winifred winston wojciech wolfgang xavier yann yannick yasmin yasser yitzhak yoko yolanda \
     yosef yousef yuri yusuf yves yvette yvonne zachary zara zoe zoran zsolt",
);

static LEADING_SURNAMES: List = List::of(
    "bai cai cao chen cheng choi cui dai deng ding dong dou duan fang feng guo hou hsieh hsu hu huang jeong jiang jin \
     jung kang kim kong kwon lai lau li liang liao lim lin liu lu luo mao meng moon ngo nguyen ni pham peng qian qin \
     qiu shao shen shi su tang tian tran tsai wang wei weng wu xia xiao xie xiong xu xue yan yang yao ye yuan zeng \
     zhang zhao zheng zhong zhou zhu zou",
);
