//! Words of English by what they do in a sentence, their irregular forms, and the names of numbers and times.

use crate::lexicon::Tag;

/// Words by what they do. Lemmas only, except where a form does something of its own.
pub(super) const TAGS: &[(u64, &str)] = &[
    // Forms that are words of their own, named first so that they are not read as forms of another.
    (
        0,
        "accounting banking building customs goods housing likes listing marketing meaning means news \
         posting profiling rating recording records scoring setting",
    ),
    (Tag::FIRST, "our ours ourselves us we we'd we'll we're we've"),
    (Tag::SECOND, "me mine my myself you you'd you'll you're you've your yours yourself yourselves"),
    (
        Tag::THIRD,
        "anybody anyone everyone he her hers herself him himself his it it's its itself she somebody \
         someone their theirs them themselves they they're they've whoever",
    ),
    (
        Tag::DETERMINER,
        "a all an another any both certain each either every few fewer less many more most much \
         multiple neither numerous several some that the these this those various whatever",
    ),
    (
        Tag::PREPOSITION,
        "aboard about above according across after against along alongside amid among amongst around \
         as at before behind below beneath beside besides between beyond concerning despite due \
         during except excluding in including inside instead into irrespective like minus near \
         notwithstanding off on onto opposite out outside over per plus prior pursuant re regarding \
         regardless save since subsequent than throughout till toward towards under underneath unlike \
         until upon versus within",
    ),
    (Tag::AND, "and nor or plus"),
    (
        Tag::NEGATION,
        "aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mayn't \
         mightn't mustn't needn't neither never no nobody none nor not nothing nowhere shan't \
         shouldn't wasn't weren't without won't wouldn't",
    ),
    (
        Tag::MODAL,
        "can can't cannot could couldn't it'll may might mightn't must mustn't needn't ought shall \
         shan't should shouldn't they'll we'd we'll will won't would wouldn't you'd you'll",
    ),
    (
        Tag::BE,
        "am are aren't be became become becomes becoming been being is isn't it's they're was wasn't \
         we're were weren't you're",
    ),
    (Tag::HAVE, "had hadn't has hasn't have haven't having they've we've you've"),
    (
        Tag::SUBORDINATE,
        "although because how if inasmuch insofar lest once though till unless until what when \
         whenever where whereas wherever whether while whilst why",
    ),
    (Tag::RELATIVE, "that whereby wherein whereof which who whom whose"),
    (
        Tag::ADVERB,
        "abroad absolutely accordingly accurately actively actually additionally adequately \
         afterwards again ahead almost already also alternatively always annually anonymously anytime \
         appropriately approximately automatically away back better broadly carefully clearly \
         collectively commercially commonly completely consequently consistently constantly \
         continually continuously contractually correctly currently daily differently digitally \
         directly duly easily effectively efficiently electronically elsewhere entirely especially \
         even ever exactly exclusively explicitly expressly externally extremely finally first \
         firstly freely frequently fully further furthermore generally geographically globally hence \
         here hereby herein hereinafter hereunder historically however ideally immediately implicitly \
         improperly inadvertently indefinitely independently indirectly individually initially \
         instead intentionally internally internationally jointly just knowingly largely lastly later \
         lawfully legally likely likewise locally mainly mandatorily manifestly manually materially \
         meanwhile merely monthly moreover mostly namely nationally nearly necessarily nevertheless \
         next nonetheless normally occasionally offline often once online only optionally orally \
         originally otherwise overall partially particularly partly passively perhaps periodically \
         permanently personally physically please possibly potentially previously primarily \
         proactively probably prominently promptly properly publicly quickly quite randomly rarely \
         rather readily really reasonably recently regularly respectively responsibly roughly \
         routinely safely secondly securely seldom selectively separately seriously significantly \
         similarly simply solely sometimes soon specifically statistically still strictly strongly \
         subsequently substantially successfully systematically technically temporarily then there \
         thereafter thereby therefore therein thereof thus timely together too twice typically \
         ultimately unfortunately unintentionally uniquely unlawfully usually verbally very \
         voluntarily weekly well wholly worldwide yearly yet",
    ),
    (Tag::TO, "to"),
    (Tag::FOR, "for"),
    (Tag::FROM, "from"),
    (Tag::WITH, "with"),
    (Tag::BY, "by through via"),
    (Tag::OF, "of"),
    (
        Tag::COLLECT,
        "access accumulate acquire aggregate amass capture collect compile derive document extract \
         gather generate harvest hold infer log monitor observe obtain place process read receive \
         record register request retrieve save scan store track",
    ),
    (
        Tag::USE,
        "aggregate analyse apply combine employ evaluate examine exploit handle leverage link match \
         process profile rely reuse treat use using utilise",
    ),
    (
        Tag::SHARE,
        "allow assign barter communicate deliver disclose display disseminate distribute divulge \
         entrust exchange export expose forward furnish give grant hand lease licence loan offer \
         outsource pass provide publish release rent report reveal sell send share show submit supply \
         surrender trade transfer transmit",
    ),
    (
        Tag::KEEP,
        "archive backup expire hold host keep last maintain persist preserve remain retain save stay \
         store",
    ),
    (
        Tag::DELETE,
        "anonymise bin block cancel clear deactivate deidentify delete depersonalise destroy disappear \
         discard dispose eliminate erase expunge overwrite pseudonymise purge redact remove scrub shred \
         terminate throw trash wipe",
    ),
    (
        Tag::GIVE,
        "choose communicate complete contribute create deliver disclose enter fill furnish give input \
         offer post provide publish register reveal send share submit supply type upload voluntarily \
         volunteer",
    ),
    (Tag::RECEIVE, "acquire collect gain gather get inherit obtain receive"),
    (Tag::ASK, "ask demand invite need oblige prompt request require seek solicit want"),
    (Tag::PROTECT, "defend encrypt guard hash prevent protect pseudonymise safeguard secure shield"),
    (
        Tag::ACT,
        "accelerate accept access accommodate accomplish achieve act activate adapt add address adhere \
         adjust administer adopt advance advertise advise aggregate aid alert allocate allow amend analyse \
         announce anonymise answer anticipate appeal apply appoint approve approximate archive arrange \
         ascertain assemble assert assess assign assist associate assure attempt attend attract attribute \
         auction audit authenticate authorise automate avoid begin benchmark benefit bill block book bring \
         broadcast build bypass calculate call cancel cap capture carry catch cater certify change charge \
         chase check cheer choose claim clarify classify clean clear close coach collaborate collate \
         collect combat combine commence communicate compare compensate compile complain complete comply \
         comprehend compute conclude conduct configure confirm connect consider consolidate construct \
         consult contact contextualise continue contribute control converse convert cooperate coordinate \
         correct correlate correspond count create curate curb customise cut deal debug decide deduct \
         defend define deliver demonstrate deploy derive design detect deter determine develop diagnose \
         diarise differentiate direct disable disburse disclose discourage discover discuss dispatch \
         display disseminate dissuade distinguish distribute diversify document donate download draw drive \
         drum ease edit educate employ enable encourage enforce engage enhance enlarge enrich enrol ensure \
         enter entertain escalate establish estimate evaluate examine exchange exclude execute exercise \
         expand expedite explain explore export extend facilitate feature fend fight file fill filter \
         finance find fix flag focus foil follow forecast format forward foster freshen fulfil fund gain \
         gather gauge generate get give govern grant group grow guarantee guard guide handle help highlight \
         hire honour host identify implement improve include incorporate increase individualise infer \
         influence inform initiate innovate inspect inspire install integrate interact interpret introduce \
         investigate invite invoice issue jog join judge juggle justify keep know launch learn let leverage \
         limit link list load localise locate log login look maintain make manage manufacture map market \
         marketing match maximise measure meet mend merge message minimise mitigate model moderate modify \
         monetise monitor negotiate notify nudge nurture observe obtain offer onboard open operate optimise \
         order organise originate outsource oversee pack participate patch pay perform permit personalise \
         pick ping place plan play pool populate post power predict prepare present preserve prevent print \
         prioritise process procure produce profile prohibit project promote propose prosecute protect \
         prove provide provision pseudonymise publish purchase pursue put qualify quantify quote rank rate \
         reach reactivate read realise reassess recalculate recall receive recognise recommend reconcile \
         reconstruct record recover recruit rectify redeem redirect reduce refer refine refresh refund \
         register regulate reimburse reinforce relate relay remember remind remove render renew repair \
         repel replace replicate reply report represent request reschedule research reserve reset resolve \
         respond restore restrict retain retarget retrieve return reunite reveal review revise reward route \
         run safeguard satisfy save scan schedule screen search secure see segment select sell send \
         separate serve set settle shape share ship show sign simplify simulate smooth solicit solve sort \
         speed sponsor spot spread stabilise standardise start steer stick stimulate stop store stream \
         streamline strengthen structure study submit subscribe suggest summarise supervise supplement \
         supply support survey suspend sustain swap sync synchronise tabulate tackle tailor take tally \
         target tell terminate test thank thwart tidy trace track trade train transact transfer transform \
         translate transmit transport treat trigger troubleshoot tune uncover understand undertake \
         underwrite unlock update upgrade uphold use utilise validate vary verify vet view visit visualise \
         ward warn watch weed weigh welcome work write",
    ),
    (Tag::TRANSFER, "base export host locate move relocate send situate store transfer transmit transport"),
    (
        Tag::REACH,
        "address call consult contact email fax mail message phone reach reply respond telephone \
         visit write",
    ),
    (
        Tag::BOUND,
        "about after approximately around at average before between beyond every exceed exceeding \
         later latest least less longer maximum minimum more most no only over than under until up \
         within",
    ),
    (Tag::ACCESS, "access consult inspect look obtain open read review see view"),
    (
        Tag::VERB,
        "accept accompany acknowledge act affect agree aim allow alter amend analyse appear apply \
         appreciate approve arise arrive ask associate assume attach attempt base bear become begin \
         believe belong bind breach bring browse carry cause cease change choose click close \
         collect come commit concern confirm connect consent consider consist constitute contain \
         continue contradict correspond cover decide decline deem define demand depend describe \
         designate determine dial differ disable disagree do elect embed enable encounter encourage \
         end endeavour enforce engage enjoy enter entitle establish exceed exclude exercise exist \
         expect expire explain express fail fall feel find follow forget function get give go \
         govern grant guarantee happen hear help hesitate hold hope hover identify imply impose \
         include incur indicate infer inform infringe inherit initiate insert install instruct \
         intend interact interfere interrupt involve issue join justify keep know lack lapse lead \
         learn leave let lie like link list listen live locate lodge log lose make mark matter mean \
         meet mention merge misuse name navigate need note notice notify object oblige observe \
         occur offer open operate opt originate outline outweigh override owe own participate pay \
         permit persist pertain plan play point possess post prefer prescribe press proceed \
         prohibit promise propose provide purchase pursue put raise reach read realise recall \
         receive recognise refer reflect refrain refuse regard register reject relate rely remain \
         remind represent require reserve reside respect respond restrict result return revoke rule \
         run say see seek seem select serve set sign speak specify spend stand start state stay \
         stipulate stop strive subject submit subscribe suggest suppose surf suspect swipe switch \
         take tap tell tend terminate thank think tick travel treat trust try turn underlie \
         understand undertake uninstall unsubscribe update urge use using value vary verify violate \
         visit wait waive want watch will wish withdraw withhold withstand work write",
    ),
    (Tag::DATA_HEAD, "data datum detail identifier info information material metadata particulars records"),
    (
        Tag::PERSON,
        "accountant acquirer adult advocate agent applicant assignee attendee attorney author \
         beneficiary bookkeeper buyer caller candidate child citizen claimant client coach \
         colleague consumer contact contractor contributor courier creditor customer dentist \
         developer doctor donor driver employee engineer follower freelancer friend guarantor \
         guardian guest helper holder human individual inspector investigator journalist kid \
         landlord lawyer learner licensee locum man member minor moderator notary nurse \
         organiser owner parent participant partner passenger patient people person pharmacist \
         photographer physician player prospect purchaser reader recipient referee registrant \
         relative representative researcher resident respondent seller sender shareholder shopper \
         signatory solicitor specialist spouse student subject subscriber supplier surveyor teacher \
         team technician teenager tenant therapist trainer translator traveller trustee tutor user \
         viewer visitor volunteer woman worker",
    ),
    (
        Tag::ORGANISATION,
        "advertiser adviser affiliate agency airline association auditor authority bank body broker \
         bureau business buyer carrier charity clinic club college commission company consultant \
         contractor controller cooperative corporation council court dealer dealership department \
         distributor embassy employer enterprise entity federation firm foundation government group \
         hospital hotel institution insurer laboratory lender manufacturer merchant ministry \
         municipality network newspaper office operator organisation partner party pharmacy \
         platform police processor provider publisher recipient registry regulator reseller \
         retailer school society startup studio subcontractor subsidiary successor supplier \
         tribunal union university vendor",
    ),
    (
        Tag::PERSONAL,
        "confidential identifiable identified identifying individual personal personally private \
         sensitive special",
    ),
    (Tag::PURPOSE_HEAD, "aim goal intent intention objective purpose reason"),
    (
        Tag::ADJECTIVE,
        "above accurate active actual additional adequate administrative affiliated aforementioned \
         american analytical anonymous applicable appropriate approximate automated automatic \
         available basic behavioural below best better biometric broad business certain commercial \
         common competent complete confidential contractual core corporate correct corresponding \
         current demographic detailed different digital direct domestic electronic entire essential \
         european exact existing explicit express external federal few final financial first \
         following foreign former free full functional further future general genetic geographic \
         geographical good great high historical identifiable important inaccurate inactive \
         incomplete incorrect independent indirect individual initial innovative interactive internal \
         international key large last lawful legal legitimate less local long low main mandatory \
         manual many medical mental mobile more most multiple national necessary new non normal \
         numerous offline old online operational optional oral ordinary other outdated overall own \
         partial particular pay permanent persistent personal physical possible potential precise \
         prefer previous primary prior private professional promotional prospective pseudonymous \
         public reasonable recent regulatory related relevant reputable required respective \
         responsible safe same second secondary secure sensitive several short similar single small \
         social special specific standard statistical statutory strict subsequent such sufficient \
         suitable technical temporary third trusted typical unauthorised unique unlawful unsolicited \
         usual valid various verbal voluntary whole write",
    ),
    (Tag::POLICY, "agreement declaration document guideline notice policy statement terms"),
    (
        Tag::DEVICE,
        "browser cell computer console desktop device equipment handset hardware laptop machine modem \
         pc phone router server smartphone smartwatch tablet television terminal tv wearable",
    ),
    (
        Tag::SERVICE,
        "account api app application blog channel content dashboard event feature forum functionality \
         game homepage newsletter offering page platform plugin portal product program service shop \
         site software solution subscription system tool webpage webshop website",
    ),
    (Tag::OTHER, "additional another any else further other others similar such"),
    (Tag::PARTICLE, "along around away back down forward in off on out over through together up"),
    (
        Tag::STREET,
        "alley apartment apt ave avenue bldg blvd boulevard box building circle court crescent ct \
         drive estate fl floor freeway gardens highway house hwy lane ln mews p.o park parkway pkwy \
         pl place plaza po postcode quay rd road room row sq square st ste street suite terrace tower \
         unit wharf zip",
    ),
    // Nouns that phrases use in the plural: named so that both numbers are one word.
    (
        0,
        "accountant acquirer acquisition action activity actuary administrator advertisement \
         affiliation agent aggregator airline algorithm alia allergy alliance amount analyser \
         analytic announcement aptitude area asset attachment attack attitude attorney audience \
         bailiff banker barrister beacon belief board bookkeeper bookmark border bot branch bug \
         button byte calory capability career case category certificate certification characteristic \
         chargeback checkin choice circumstance classification clause collector comment commitment \
         communication competition complainant complaint compris condition confirmation connection \
         consequence contest contract contribution conversation conversion conviction copy country \
         coupon course crash creator credential database date dealer debt decision definition \
         dependant dependent diagnostic digit diploma discount dislike dispute doctor donation duty \
         effect effort embassy emergency engine entry error evaluation evercooky example expectation \
         extension fee field form franchisee generator giveaway grade grievance ground habit header \
         heatmap history hobby hour hyperlink idea iframe image inference injury insight integration \
         interaction interest intern investigation investor invitation item javascript journalist \
         jurisdiction keystroke keyword kind landlord language law lawyer leaning lender letter \
         limitation location logistic mailing mechanism merger metric moderator movement notary \
         notification number obligation officer official operation opinion opportunity option \
         ourselve oversea pageview part password path pattern payment period permission pharmacy \
         photo picture piece pixel playlist poll practice practitioner prediction predisposition \
         preference prescription principle problem proceeding promotion pronoun property \
         qualification query question questionnaire receipt receivable recommendation recruiter \
         referee reference referrer region registry regulation reinsurer relation relative remedy \
         reminder requirement researcher resource response responsibility restriction revision right \
         sale sanction scc score screenshot script scroll sdk seller sensor session shipper signal \
         situation skill solicitor source specification sport stage statistic step submission \
         subpoena subprocessor suggestion supercooky sweepstake symptom taste technician technique \
         technology teen telecommunication telematic template term testimonial thing ticket time \
         tracker trademark tran transaction transcript trend trial trustee underwriter url vacancy \
         venture version video violation vulnerability way whereabout widget witness word",
    ),
];

/// Irregular forms, forms with a doubled consonant, and American spellings.
pub(super) const FORMS: &[&str] = &[
    // Irregular verbs.
    "arise arises arose arisen arising",
    "be am is are was were been being",
    "bear bears bore borne bearing",
    "become becomes became becoming",
    "begin begins began begun beginning",
    "bind binds bound binding",
    "bring brings brought bringing",
    "build builds built",
    "buy buys bought buying",
    "catch catches caught catching",
    "choose chooses chose chosen choosing",
    "come comes came coming",
    "deal deals dealt dealing",
    "do does did done doing",
    "draw draws drew drawn drawing",
    "drive drives drove driven driving",
    "fall falls fell fallen falling",
    "feel feels felt feeling",
    "fight fights fought fighting",
    "find finds found",
    "forget forgets forgot forgotten forgetting",
    "get gets got gotten getting",
    "give gives gave given giving",
    "go goes went gone going",
    "grow grows grew grown growing",
    "have has had having",
    "hear hears heard hearing",
    "hold holds held holding",
    "keep keeps kept keeping",
    "know knows knew known knowing",
    "lead leads led leading",
    "leave leaves left leaving",
    "let lets letting",
    "lose loses lost losing",
    "make makes made making",
    "mean meant",
    "meet meets met meeting",
    "override overrides overrode overridden overriding",
    "oversee oversees oversaw overseen overseeing",
    "overwrite overwrites overwrote overwritten overwriting",
    "pay pays paid paying",
    "put puts putting",
    "read reads",
    "rebuild rebuilds rebuilt rebuilding",
    "reset resets resetting",
    "run runs ran running",
    "say says said saying",
    "see sees saw seen seeing",
    "seek seeks sought seeking",
    "sell sells sold selling",
    "send sends sent sending",
    "set sets",
    "show shows showed shown showing",
    "speak speaks spoke spoken speaking",
    "spend spends spent spending",
    "stand stands stood standing",
    "stick sticks stuck sticking",
    "take takes took taken taking",
    "teach teaches taught teaching",
    "tell tells told telling",
    "think thinks thought thinking",
    "throw throws threw thrown throwing",
    "troubleshoot troubleshoots troubleshot troubleshooting",
    "underlie underlies underlay underlain underlying",
    "understand understands understood understanding",
    "undertake undertakes undertook undertaken undertaking",
    "underwrite underwrites underwrote underwritten underwriting",
    "uphold upholds upheld upholding",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "withhold withholds withheld withholding",
    "write writes wrote written writing",
    // Verbs with a doubled consonant, or spelt in two ways.
    "admit admits admitted admitting",
    "bin bins binned binning",
    "cap caps capped capping",
    "cancel cancels cancelled canceled cancelling canceling",
    "commit commits committed committing",
    "compel compels compelled compelling",
    "control controls controlled controlling",
    "debug debugs debugged debugging",
    "deter deters deterred deterring",
    "drum drums drummed drumming",
    "defer defers deferred deferring",
    "embed embeds embedded embedding",
    "equip equips equipped equipping",
    "flag flags flagged flagging",
    "incur incurs incurred incurring",
    "infer infers inferred inferring",
    "label labels labelled labeled labelling labeling",
    "log logs logged logging",
    "map maps mapped mapping",
    "model models modelled modeled modelling modeling",
    "occur occurs occurred occurring",
    "omit omits omitted omitting",
    "opt opts opted opting",
    "permit permits permitted permitting",
    "plan plans planned planning",
    "plug plugs plugged plugging",
    "prefer prefers preferred preferring",
    "profit profits profited profiting",
    "program programme programs programmes",
    "recur recurs recurred recurring",
    "refer refers referred referring",
    "scan scans scanned scanning",
    "scrub scrubs scrubbed scrubbing",
    "ship ships shipped shipping",
    "shred shreds shredded shredding",
    "spot spots spotted spotting",
    "stop stops stopped stopping",
    "submit submits submitted submitting",
    "swap swaps swapped swapping",
    "tag tags tagged tagging",
    "transfer transfers transferred transferring",
    "transmit transmits transmitted transmitting",
    "travel travels travelled traveled travelling traveling",
    "zip zips zipped",
    // Irregular plurals and ordinals.
    "ad ads",
    "appendix appendices",
    "basis bases",
    "child children",
    "criterion criteria",
    "cv cvs",
    "diagnosis diagnoses",
    "first 1st",
    "id ids",
    "index indexes indices",
    "ip ips",
    "man men",
    "party parties",
    "pc pcs",
    "third thirds 3rd",
    "tv tvs",
    "woman women",
    // British spellings first, American ones behind them.
    "adviser advisers advisor advisors",
    "analyse analyses analysed analysing analyze analyzes analyzed analyzing",
    "analyser analysers analyzer analyzers",
    "anonymisation anonymization",
    "anonymise anonymises anonymised anonymising anonymize anonymizes anonymized anonymizing",
    "authorisation authorisations authorization authorizations",
    "authorise authorises authorised authorising authorize authorizes authorized authorizing",
    "behaviour behaviours behavior behaviors",
    "behavioural behavioral",
    "catalogue catalogues catalog catalogs",
    "centre centres center centers",
    "cheque cheques",
    "colour colours color colors",
    "contextualise contextualises contextualised contextualising contextualize contextualizes contextualized contextualizing",
    "customisation customisations customization customizations",
    "customise customises customised customising customize customizes customized customizing",
    "defence defences defense defenses",
    "deidentify deidentifies deidentified deidentifying",
    "depersonalise depersonalised depersonalising depersonalize depersonalized depersonalizing",
    "endeavour endeavours endeavoured endeavouring endeavor endeavors endeavored endeavoring",
    "enquiry enquiries inquiry inquiries",
    "enrol enrols enrolled enrolling enroll enrolls",
    "favourite favourites favorite favorites",
    "fulfil fulfils fulfilled fulfilling fulfill fulfills",
    "fulfilment fulfillment",
    "harbour harbours harbor harbors",
    "honour honours honoured honouring honor honors honored honoring",
    "individualise individualised individualising individualize individualized individualizing",
    "judgement judgements judgment judgments",
    "labour labor",
    "licence licences license licenses licensed licensing",
    "localisation localization",
    "localise localised localising localize localized localizing",
    "maximise maximised maximising maximize maximized maximizing",
    "minimise minimised minimising minimize minimized minimizing",
    "monetise monetised monetising monetize monetized monetizing",
    "neighbour neighbours neighbor neighbors",
    "offence offences offense offenses",
    "optimisation optimisations optimization optimizations",
    "optimise optimises optimised optimising optimize optimizes optimized optimizing",
    "organisation organisations organization organizations",
    "organisational organizational",
    "organise organises organised organising organize organizes organized organizing",
    "organiser organisers organizer organizers",
    "personalisation personalization",
    "personalise personalises personalised personalising personalize personalizes personalized personalizing",
    "prioritise prioritised prioritising prioritize prioritized prioritizing",
    "pseudonymisation pseudonymization",
    "pseudonymise pseudonymised pseudonymising pseudonymize pseudonymized pseudonymizing",
    "realise realises realised realising realize realizes realized realizing",
    "recognise recognises recognised recognising recognize recognizes recognized recognizing",
    "reorganisation reorganisations reorganization reorganizations",
    "stabilise stabilised stabilising stabilize stabilized stabilizing",
    "standardise standardised standardising standardize standardized standardizing",
    "summarise summarises summarised summarising summarize summarizes summarized summarizing",
    "synchronise synchronises synchronised synchronising synchronize synchronizes synchronized synchronizing",
    "traveller travellers traveler travelers",
    "unauthorised unauthorized",
    "utilise utilises utilised utilising utilize utilizes utilized utilizing",
];

/// Months and their abbreviations.
pub(super) const MONTHS: &[(&str, u8)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// Units of time.
pub(super) const UNITS: &[(&str, char)] = &[
    ("second", 'S'),
    ("seconds", 'S'),
    ("sec", 'S'),
    ("secs", 'S'),
    ("minute", 'm'),
    ("minutes", 'm'),
    ("min", 'm'),
    ("mins", 'm'),
    ("hour", 'H'),
    ("hours", 'H'),
    ("hr", 'H'),
    ("hrs", 'H'),
    ("day", 'D'),
    ("days", 'D'),
    ("fortnight", 'D'),
    ("fortnights", 'D'),
    ("week", 'W'),
    ("weeks", 'W'),
    ("month", 'M'),
    ("months", 'M'),
    ("mth", 'M'),
    ("mths", 'M'),
    ("year", 'Y'),
    ("years", 'Y'),
    ("yr", 'Y'),
    ("yrs", 'Y'),
    ("decade", 'Y'),
    ("decades", 'Y'),
];

/// Numbers in words.
pub(super) const NUMBERS: &[(&str, u16)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];
