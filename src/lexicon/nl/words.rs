//! Words of Dutch by what they do in a sentence, and the names of months, units and numbers.

use crate::lexicon::Tag;

/// Words by what they do: lemmas where [`super::forms::FORMS`] lists their forms. Articles, pronouns and the like after
/// the usual grammars; verbs and nouns are those that Dutch and Flemish policies use.
pub(super) const TAGS: &[(u64, &str)] = &[
    (Tag::FIRST, "mezelf ons onszelf wij wijzelf"),
    (Tag::SECOND, "jezelf u uwe uzelf zelf"),
    (
        Tag::THIRD,
        "degene degenen diegene diens eenieder haar hem hen hij hun hunne iedereen iemand men niemand ze \
         zichzelf zij",
    ),
    (
        Tag::DETERMINER,
        "al alle beide bepaalde bepalen betreffend dat de dergelijk desbetreffende deze die dit diverse een \
         elk elke enige enkele geen genoemde haar het hun ieder iedere meerdere sommige veel verschillend \
         weinig welk welke zo'n zulk één",
    ),
    (
        Tag::PREPOSITION,
        "aan aangaande achter behalve betreffend bij binnen boven buiten conform dankzij door gedurende in \
         inzake jegens krachtens langs met middels na naar naargelang naast namens omstreeks omtrent ondanks \
         onder op over per qua rond rondom sinds tegen ten ter tijdens tot tussen uit van vanaf vanuit \
         vanwege via volgens voor voorafgaand wegens zonder à",
    ),
    (Tag::AND, "alsmede alsook en evenals hetzij noch of ofwel"),
    (Tag::NEGATION, "evenmin geen geenszins nergens niemand niet niets nimmer noch nooit zonder"),
    (
        Tag::MODAL,
        "behoeft behoeven dienen dient hoeft hoeven kan kon konden kun kunnen kunt mag mocht mochten moest \
         moesten moet moeten mogen wil wilde willen wilt wou zal zou zouden zul zullen zult",
    ),
    (Tag::BE, "ben bent blijken blijven geweest geworden is waren was wees werd werden word worden wordt zijn"),
    (Tag::HAVE, "gehad had hadden heb hebben hebt heeft"),
    (
        Tag::SUBORDINATE,
        "aangezien als doordat hoe hoewel indienen ingeval mits naarmate nadat ofschoon omdat opdat tenzij \
         terwijl toen totdat voordat voorzover waar waarbij waarom wanneer zodat zodra zolang",
    ),
    (
        Tag::RELATIVE,
        "dat die hetgeen waar waaraan waarbij waardoor waarin waarmee waarna waarnaar waarom waaronder waarop \
         waarover waartegen waartoe waaruit waarvan waarvoor wat welk welke wie wiens wier",
    ),
    (
        Tag::ADVERB,
        "achteraf actief afzonderlijk al alleen altijd alvast anderszins apart beter bewust bijvoorbeeld \
         bovendien continu correct daar daarbij daardoor daarentegen daarin daarmee daarna daarnaast daarom \
         daaronder daarop daarover daartoe daaruit daarvan daarvoor dagelijks dan deels desgevraagd \
         desgewenst doorgaans dus echter eenvoudig eerst efficiënt enkel eraan erg ermee erop erover eruit \
         ervan ervoor eveneens eventueel evenwel gedeeltelijk geheel gemakkelijk goed graag gratis handmatig \
         heel helemaal hier hierbij hierdoor hierin hiermee hierna hieronder hierop hierover hiertoe hieruit \
         hiervan hiervoor hoofdzakelijk immers jaarlijks juist kosteloos langer later louter maandelijks \
         maximaal mede meer meestal meteen minder minimaal mogelijkerwijs momenteel mondeling nadrukkelijk \
         namelijk nog nooit normaal normaliter nu onbewust online onmiddellijk ook opnieuw passief per periodiek \
         primair reeds regelmatig samen slechts snel soms steeds tegenwoordig telkens tenslotte tevens thans \
         toch tussentijds uiteindelijk uitsluitend vaak verder vervolgens vooraf vooral voornamelijk voortdurend voorts \
         vrij weer wekelijks wel wereldwijd zeer zeker zelf zo zoals zorgvuldig zoveel",
    ),
    (Tag::TO, "te"),
    (Tag::OM, "om"),
    (Tag::FOR, "voor"),
    (Tag::FROM, "uit van vanaf vanuit"),
    (Tag::WITH, "met"),
    (Tag::BY, "door middels namens via"),
    (Tag::OF, "van"),
    (
        Tag::COLLECT,
        "achterlaten administreren bewaren bijhouden filmen invoeren inwinnen inzamelen leggen loggen meten \
         monitoren noteren ontvangen opnemen opslaan optekenen opvragen plaatsen registreren scannen uitlezen \
         uitvragen vastleggen vergaren verkrijgen verwerken verzamelen volgen",
    ),
    (
        Tag::USE,
        "aanwenden analyseren benutten combineren gebruiken gebruikmaken hanteren hergebruiken inzetten \
         koppelen toepassen verwerken",
    ),
    (
        Tag::SHARE,
        "aanleveren aanreiken afgeven bekendmaken beschikbaarstellen delen doorgeven doorgifte doorspelen \
         doorsturen doorverkopen doorzenden inschakelen meedelen meegeven meesturen onderbrengen \
         openbaarmaken openbaarmaking openbaren overdragen overhandigen publiceren ruilen toezenden \
         uitbesteden uitleveren uitwisselen uitwisseling verhandelen verhuren verkopen verspreiden \
         verstrekken verstrekking verzenden vrijgeven",
    ),
    (
        Tag::KEEP,
        "aanhouden archiveren behouden bewaartermijn bewaren bewaring bijhouden hosten houden opslaan opslag \
         slaan vasthouden",
    ),
    (
        Tag::DELETE,
        "anonimiseren gegevenswissing gooien opruimen opschonen pseudonimiseren uitwissen verdwijnen verlopen \
         vernietigen vernietiging versnipperen vervallen verwijderen verwijdering weggooien wissen wissing",
    ),
    (
        Tag::GIVE,
        "aanleveren aanmelden aanreiken achterlaten afgeven delen doorgeven geven indienen inschrijven \
         invoeren invullen kenbaar mededelen meegeven opgeven overhandigen plaatsen registreren sturen \
         toesturen uploaden vermelden verschaffen verstrekken vullen",
    ),
    (Tag::RECEIVE, "afkomstig binnenkomen inkopen krijgen ontvangen verkrijgen vernemen verwerven"),
    (Tag::ASK, "eisen opvragen uitnodigen uitvragen vereisen verlangen verplichten verzoeken vragen"),
    (Tag::PROTECT, "afschermen beschermen beveiligen borgen pseudonimiseren versleutelen waarborgen"),
    (
        Tag::DATA_HEAD,
        "bedrijfsgegevens contactgegevens details gebruikersgegevens gegevens gegevenscategorie gegevensset \
         informatie klantgegevens persoonsgegeven persoonsgegevens persoonsinformatie",
    ),
    (
        Tag::PERSON,
        "aanvrager abonnee begeleider begeleiders bestuurder betrokkene bezoeker burger burgers cliënt \
         collega consument consumenten deelnemer docent donateur gast gasten gebruiker gezinslid huurder \
         huurders individu individuen inschrijver jongeren kandidaat kind klant koper kopers leerling lezer \
         lezers lid medewerker mens mensen minderjarige minderjarigen ondernemer ouder patiënt persoon \
         prospect prospects reiziger reizigers relatie relaties sollicitant speler sporter student verkoper \
         verkopers verzorger verzorgers volwassene voogd vrijwilliger websitebezoeker werknemer",
    ),
    (
        Tag::ORGANISATION,
        "aanbieder aanbieders adverteerder adviseur autoriteit bank bedrijf belastingdienst binden bureau \
         bureaus club derde derden dienstverlener dochteronderneming entiteit entiteiten fabrikant federatie \
         gemeente groep instantie instelling kantoor kantoren leverancier maatschappij maatschappijen \
         ministerie netwerk onderaannemer onderaannemers onderneming ontvanger organisatie overheid partij \
         partner politie praktijk provider providers rechtbank scholen school sponsor stichting subverwerker \
         toezichthouder uitgever vennootschap vereniging vervoerder vervoerders verwerker verzekeraar \
         werkgever zorgverlener zorgverleners",
    ),
    (
        Tag::PERSONAL,
        "bijzonder biometrisch gevoelig herleidbaar identificeerbaar medisch persoonlijk privacygevoelig \
         strafrechtelijk vertrouwelijk",
    ),
    (
        Tag::PURPOSE_HEAD,
        "advertentiedoeleinden analysedoeleinden beveiligingsdoeleinden doel doelstelling doelstellingen \
         facturatiedoeleinden marketingdoeleinden onderzoeksdoeleinden oogmerk oogmerken promotiedoeleinden \
         reden statistiekdoeleinden verwerkingsdoel",
    ),
    (
        Tag::ADJECTIVE,
        "aangeklikte aangeleverde aangemaakte aangemelde aangepaste aangeschafte aangestuurde aangetoonde \
         aangevraagde aangevulde aangewende aangezete aanvullend achterhaalde actueel administratief \
         afgehandelde afgeleide afgeleverde afgemelde afgerekende afgeschermde afgespeelde afgestemde \
         afgewikkelde algemeen analytisch ander andere anoniem automatisch beantwoorde begeleide behandelde \
         beheerde behulpzame bekendgemaakte belangrijk belangrijke bemiddelde benaderde benodigd benute \
         beoordeelde beperkte bereikte berekende beschermde beschikbaargestelde besliste bestaand besteede \
         bestelde betaalde betreffend bevate beveiligde bevestigde bevoegd bevorderde bewaarde bezochte \
         bezorgde beëindigde bijgestuurde bijgevoegde bijgewerkte bijzonder biometrisch bovengenoemde \
         bovenstaande commercieel contractueel correct correcte demografisch derde dergelijk digitaal direct \
         divers doorgespeelde doorgestuurde doorgevoerde eerste eigen elektronisch enig essentieel etnisch \
         etnische europees eventueel eventuele exact exacte expliciet extern financieel fiscaal frauduleus \
         functioneel fysiek geabonneerde geaccepteerde geactiveerde geadministreerde geadresseerde \
         geadverteerde geadviseerde geaggregeerd geanalyseerde geannuleerde geanonimiseerde geantwoorde \
         gearchiveerde geassisteerde geauthenticeerde geautoriseerde gebelde gebeurde geblokkeerde geboekte \
         geborgde gebrowsede gebruikte gebundelde gecombineerde gecommuniceerde geconfigureerde \
         gecontacteerde gecontroleerde gecorrigeerde gecoördineerde gecrediteerde gecreëerde gedeclareerde \
         gedeelde gedetecteerde gedocumenteerde gedownloade gedraaide geestelijke gefaciliteerde \
         gefactureerde gefilmde gefinancierde gefotografeerde gefunctioneerde gegarandeerde gegenereerde \
         gehandelde gehandhaafde gehanteerde gehele gehoste gehuurde geklikte gekochte gekondigde gekopieerde \
         gekoppelde gelaade geleerde gelegitimeerde geleverde gelieerd gelieerde gelogde gelokaliseerde \
         geluisterde gemaakte gemailde gematchte gemelde geminimaliseerde gemodereerde gemonitorde \
         gemotiveerde genavigeerde genetisch genoteerde geografisch geografische geopenbaarde geopende \
         geoptimaliseerde georganiseerde gepaste gepersonaliseerde geplaatste geplande geprinte geproduceerde \
         geprofileerde gepromoote gepseudonimiseerde gepubliceerde geraadpleegde geraakte gerapporteerde \
         gereageerde gerealiseerde gerechtelijk gerechtvaardigd gerectificeerde geregelde geregistreerde \
         gerelateerd gereserveerde gerespecteerde geretourneerde gericht geruilde gescande geschakelde \
         geschate gescreende gesegmenteerde geselecteerde gesignaleerde gesolliciteerde gespeelde gestaafde \
         gestelde gestimuleerde gestopte gestreefde gestuurde gesurfte gesynchroniseerde getargete getelde \
         geteste getoonde getraceerde getrackte getrainde getransporteerde geuploade gevalideerde \
         geverifieerde gevestigde gevoelig gevoerde gevolgde gevraagde gevulde gewaarborgde gewachte \
         geweigerde gewenste gewerkte gewijzigde gewiste gezamenlijk gezete gezorgde geëiste geëvalueerde \
         geëxporteerde geïdentificeerde geïmporteerde geïncasseerde geïnde geïnformeerde geïnspecteerde \
         geïnstalleerde geïnterpreteerde godsdienstige goed goede groot grote hele herinnerde herkende \
         herleidbaar herleide herstelde hierboven historisch huidig identificeerbaar indirect ingediende \
         ingehuurde ingelaade ingelogde ingeperkte ingeplande ingeschakelde ingeschate ingestelde ingestemde \
         ingevoerde ingevulde ingezamelde ingezete intern internationaal juist juiste juridisch klaargezete \
         klein kleine laatst laatste legitiem levensbeschouwelijke lichamelijke lokaal maximale medisch \
         meegedeelde meegestuurde meest minimale mobiel mobiele mogelijke nageleefde nationaal nieuw nieuwe \
         nodig noodzakelijk omvate onafhankelijk onbevoegd onderbouwde onderstaande ondersteunde \
         ondubbelzinnig oneigenlijk ongeoorloofd onjuist onnauwkeurig onrechtmatig ontwikkelde onvolledig \
         opbelde openbaargemaakte opengestelde opgebouwde opgeleide opgeloste opgemaakte opgeschoonde \
         opgespoorde opgestarte opgestelde opgestuurde opgevolgde opgevraagde opgezegde optimaal optioneel \
         oud oude overgestapte overhandigde overig passend permanent persoonlijk politiek potentieel precies \
         precieze professioneel psychische publiek raciale recent recente rechtstreeks redelijk relevant \
         religieus samengestelde samengevate samengevoegde samengewerkte schriftelijk seksueel sociaal \
         soortgelijk specifiek statistisch strafrechtelijk strikt technisch tegengewerkte telefonisch \
         terugbetaalde teruggekoppelde teruggestuurde tijdelijk toegekende toegelichte toegepaste \
         toegerekende toegevoegde toekomstig toepasselijk toezichthoudend uitbesteede uitbetaalde \
         uitdrukkelijk uitgebreide uitgeleverde uitgelogde uitgenodigde uitgeoefende uitgereikte \
         uitgeschakelde uitgestuurde uitgevoerde uitgewisselde uitgezete uniek vast vaste \
         vastgelegde vastgestelde veilig verantwoorde verantwoordelijk verbeterde verbonden verdacht \
         verdedigde vereenvoudigde vereiste vergaarde vergelijkbaar vergemakkelijkte vergoede vergroote \
         verhandelde verhoogde verhuurde verkochte verkorte verlangde verleende vermelde verminderde \
         vernietigde verouderd verplichte verrichte verrijkte verschafte verschillend versleutelde verspreide \
         verstrekte verstuurde vertaalde vertoonde vertrouwelijk verwerkte verwijderde verwijzende verzamelde \
         verzekerde verzochte verzorgde vitaal volgend volgende volledig voorafgaand voorbereide voorgestelde \
         voornoemde voorspelde vrijgestelde vrijwillig weggehaalde weggewerkte wetenschappelijk wettelijk \
         zakelijk zulk",
    ),
    (
        Tag::TRANSFER,
        "bevinden bevindt doorgeven doorgifte doorsturen doorzenden exporteren hosten opslaan overbrengen \
         overdracht overdragen staan verlaten verplaatsen verwerken verzenden vestigen",
    ),
    (
        Tag::POLICY,
        "beleid cookiebeleid cookiepolicy cookiestatement cookieverklaring document kennisgeving policy \
         privacy privacybeleid privacydocument privacykennisgeving privacynotice privacypolicy \
         privacyreglement privacystatement privacystatements privacyverklaring privacyverklaringen \
         privacyvoorwaarden reglement statement verklaring",
    ),
    (Tag::REACH, "bellen bereikbaar bereiken contact contacteren mailen richten schrijven sturen terecht wenden"),
    (
        Tag::BOUND,
        "binnen circa gedurende hoogstens hooguit korter laatste langer langst maximaal maximum minimaal \
         minimum minstens na ongeveer tenminste tot uiterlijk",
    ),
    (Tag::ACCESS, "bekijken inloggen inzage inzagerecht inzien opvragen raadplegen toegang uitlezen"),
    (
        Tag::DEVICE,
        "apparaat apparatuur browser computer desktop device devices gsm harde internetbrowser laptop \
         mobieltje pc randapparaat randapparatuur schijf smartphone tablet telefoon toestel webbrowser",
    ),
    (
        Tag::SERVICE,
        "aanbod app applicatie dienst dienstverlening evenement forum internetsite nieuwsbrief omgeving \
         online pagina platform plugin portaal portal product service services site software systeem tool \
         tools webapplicatie webpagina webshop website webwinkel winkel",
    ),
    (Tag::OTHER, "ander andere anders dergelijk enz enzovoort etc etcetera overig soortgelijk vergelijkbaar zulk"),
    (
        Tag::PARTICLE,
        "aan af bekend beschikbaar bij door in klaar mee na neer om onder op open over samen tegen terug toe \
         uit vast voor vrij weg",
    ),
    (
        Tag::STREET,
        "baan boulevard bus dijk dreef gracht hof huisnummer kade laan lei markt pad park plantsoen plein \
         postbus singel steenweg straat weg",
    ),
    (
        Tag::VERB,
        "aanbevelen aangaan aangeven aankopen aanpassen aanraden abonneren accepteren adviseren afsluiten \
         akkoord beginnen begrijpen behandelen behoort behoren bellen bepalen beschrijven beslissen besluiten \
         bestaan bestellen betekenen betreffen bevatten bezoeken bijdragen blijken blijven brengen deelnemen \
         denken doen draaien dragen dwingen eindigen gaan garanderen gebeuren gelden geldt gelieve geven gold \
         hanteren hechten hoort horen houden instemmen intrekken invullen kiezen klikken kloppen klopt komen \
         kopen krijgen laten leiden lezen lijken lijkt lopen machtigen maken navigeren nemen noemen omgaan \
         omvatten onderwerpen onthouden ontstaan overlijden passen plaatsvinden raadplegen raken reageren \
         rechtzetten respecteren schrijven sluiten solliciteren spreken staan stellen stilleggen streven \
         sturen surfen toelichten toestaan treden trekken uitleggen uitoefenen vallen verbieden verbinden \
         vereisen verlopen vermelden verplichten verschijnen verstrijken vertellen vertrouwen vervallen \
         verwijzen vinden voorkomen voorschrijven vragen waarschuwen weigeren wensen werken weten wijzen \
         wijzigen zetten zien zorgen",
    ),
    (
        Tag::ACT,
        "aanbevelen aanbieden aankondigen aanleveren aanmaken aanmelden aanpassen aansturen aantonen \
         aantrekken aanvragen aanvullen aanwenden abonneren achterhalen activeren actualiseren administreren \
         adresseren adverteren adviseren afdwingen afhandelen afleveren afmelden afnemen afrekenen afschermen \
         afsluiten afspelen afstemmen afwikkelen analyseren annuleren anonimiseren antwoorden archiveren \
         assisteren authenticeren automatiseren autoriseren beantwoorden bedanken bedienen begeleiden \
         begrijpen begroten behalen behandelen behartigen beheren behouden bekijken bellen belonen bemiddelen \
         benaderen benutten beoordelen bepalen beperken bereiden bereiken berekenen beschermen \
         beschikbaarstellen beslissen bespreken bestellen bestrijden betalen betrekken beveiligen bevestigen \
         bevorderen bewaken bewaren bewerken bewijzen bezorgen beëindigen beïnvloeden bieden bijdragen \
         bijhouden bijscholen bijsturen bijwerken blokkeren boeken borgen bouwen brengen bundelen combineren \
         communiceren configureren contacteren controleren corrigeren coördineren crediteren creëren \
         declareren delen detecteren diagnosticeren documenteren doen doorgeven doorgronden doorontwikkelen \
         doorsturen doorverwijzen doorvoeren downloaden erkennen evalueren exporteren faciliteren factureren \
         filteren financieren functioneren garanderen gebruiken genereren geven halen handelen handhaven \
         helpen herinneren herkennen herleiden herstellen hosten houden huren identificeren importeren \
         incasseren indelen indienen informeren ingaan inlichten inloggen innen inplannen inrichten \
         inschakelen inschatten inschrijven installeren instandhouden instellen integreren interpreteren \
         inventariseren invoeren invullen inwinnen inzetten inzien isoleren kennen kijken klaarzetten komen \
         kopen koppelen krijgen laden laten leggen legitimeren leren leveren lichten loggen lokaliseren \
         lossen mailen maken matchen melden meten minimaliseren modereren monitoren motiveren nagaan nakomen \
         naleven navigeren nemen nodigen noteren oefenen onderbouwen onderbrengen onderhouden onderscheiden \
         ondersteunen ondertekenen onderzoeken ontdekken onthouden ontvangen ontwerpen ontwikkelen openbaren \
         openstellen ophalen opheffen oplossen opmaken opnemen opslaan opsporen opstarten opstellen opsturen \
         optimaliseren opvangen opvolgen opzoeken organiseren overdragen overhandigen pakken passen \
         personaliseren plaatsen plannen presenteren produceren profileren promoten publiceren raadplegen \
         rapporteren reageren realiseren regelen registreren reserveren respecteren retourneren samenstellen \
         samenvoegen samenwerken schakelen schatten schrijven screenen segmenteren selecteren signaleren \
         simuleren slaan sluiten spelen sporen starten stellen stemmen stimuleren streamen sturen \
         synchroniseren targeten tegengaan tegenwerken tellen terugbellen terugbetalen terugkoppelen \
         terugschrijven testen toekennen toelichten toepassen toesturen toetsen toevoegen toewijzen toezenden \
         tonen traceren tracken trainen trekken uitbesteden uitbetalen uitbreiden uitkeren uitleggen uitlenen \
         uitleveren uitnodigen uitoefenen uitreiken uitschakelen uitsluiten uitsturen uitvoeren uitwisselen \
         updaten uploaden valideren vastleggen vaststellen verantwoorden verbeteren verbinden verdedigen \
         verdelen verduidelijken vereenvoudigen vergelijken vergemakkelijken vergoeden vergroten verhalen \
         verhelpen verhinderen verhogen verhuren verifiëren verkopen verkorten verkrijgen verlenen \
         verminderen vernieuwen verrekenen verrichten verrijken verschaffen versnellen verspreiden verstaan \
         versterken verstrekken versturen vertalen vervullen verwerken verwijderen verzamelen verzekeren \
         verzenden verzorgen vestigen vinden visualiseren voegen voeren voldoen volgen voorbereiden voorkomen \
         voorleggen voorschrijven voorspellen voorstellen voorzien vormgeven vullen waarborgen waarschuwen \
         weergeven wegwerken weigeren werken werven weten wijzen wijzigen zekerstellen zenden zetten zien \
         zoeken zorgen",
    ),
];

/// Months with their abbreviations.
pub(super) const MONTHS: &[(&str, u8)] = &[
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("febr", 2),
    ("maart", 3),
    ("march", 3),
    ("mrt", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augustus", 8),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sep", 9),
    ("sept", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Units of time.
pub(super) const UNITS: &[(&str, char)] = &[
    ("seconde", 'S'),
    ("seconden", 'S'),
    ("secondes", 'S'),
    ("sec", 'S'),
    ("minuut", 'm'),
    ("minuten", 'm'),
    ("min", 'm'),
    ("uur", 'H'),
    ("uren", 'H'),
    ("uurs", 'H'),
    ("uurse", 'H'),
    ("uurtje", 'H'),
    ("dag", 'D'),
    ("dagen", 'D'),
    ("werkdag", 'D'),
    ("werkdagen", 'D'),
    ("kalenderdag", 'D'),
    ("kalenderdagen", 'D'),
    ("daags", 'D'),
    ("daagse", 'D'),
    ("week", 'W'),
    ("weken", 'W'),
    ("weekse", 'W'),
    ("maand", 'M'),
    ("maanden", 'M'),
    ("maands", 'M'),
    ("maandse", 'M'),
    ("kalendermaand", 'M'),
    ("kalendermaanden", 'M'),
    ("jaar", 'Y'),
    ("jaren", 'Y'),
    ("kalenderjaar", 'Y'),
    ("kalenderjaren", 'Y'),
    ("boekjaar", 'Y'),
    ("boekjaren", 'Y'),
    ("jarig", 'Y'),
    ("jarige", 'Y'),
    ("schooljaar", 'Y'),
    ("schooljaren", 'Y'),
];

/// Number words, as far as policies write periods and ages with them.
pub(super) const NUMBERS: &[(&str, u16)] = &[
    ("een", 1),
    ("één", 1),
    ("eén", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("eenentwintig", 21),
    ("vierentwintig", 24),
    ("vijfentwintig", 25),
    ("zesentwintig", 26),
    ("achtentwintig", 28),
    ("dertig", 30),
    ("eenendertig", 31),
    ("zesendertig", 36),
    ("veertig", 40),
    ("vijfenveertig", 45),
    ("achtenveertig", 48),
    ("vijftig", 50),
    ("zestig", 60),
    ("tweeënzeventig", 72),
    ("negentig", 90),
    ("honderd", 100),
    ("honderdtwintig", 120),
    ("honderdtachtig", 180),
];
