"""What Punkt would have learned from a corpus, written down: abbreviations and sentence starters.

The lists are our own, made for news prose; they stand in for the model files that NLTK would
download. Abbreviations are lower case, without their last full stop. What is an ordinary word too
("ill.", "Sat.", "no.") is left out: Punkt does not mind the case, and would join two sentences there.
"""

from __future__ import annotations

_COMMON = (
    "u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m a.d b.c b.c.e c.e e.g i.e cf etc vs vol pp p.s "
    "ph.d m.d b.a m.a jr sr inc ltd co corp plc llc s.a st mt ft approx est dept univ tel ext op cit ed eds "
    "jan feb mar apr jun jul aug sep sept oct nov dec l.a n.y n.j n.c s.c p.j t.v r.i.p a.k.a v "
)

ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset((_COMMON + words).split())
    for language, words in {
        "en": "mr mrs ms dr prof gen rep sen gov lt col sgt cpl capt cmdr adm maj pvt hon rev fr supt det "
        "messrs mx insp pres treas sec amb atty asst assoc bros ave blvd rd hwy sq bldg apt mon tue "
        "tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga kan ky la md mich minn "
        "mo mont neb nev okla pa penn tenn tex va vt wis wyo a.g d.a r.n o.k i.q p.o c.o.d q.c k.c "
        "m.p m.p.s e.t u.s.s h.m.s s.s ret avg dist ch chap tab eq mph hrs yrs lbs oz",
        "fr": "m mm mme mmes mlle mlles mgr dr pr st ste av bd janv févr avr juil sept oct nov déc chap cf "
        "éd hab réf tél boul p.-d.g n.d.l.r etc s.n.c.f arr dép",
        "de": "hr fr dr prof dipl ing st str nr bzw ca evtl ggf inkl exkl mio mrd tsd usw z.b d.h u.a o.ä "
        "u.ä i.d.r v.a z.t s.o s.u bspw vgl abs kap aufl hrsg geb gest jh jhd jan feb mär apr jun jul "
        "aug sep sept okt nov dez mo sa abg bzgl lt sog tel u.s.w a.d i.a i.v n.chr v.chr phil jur "
        "med rer nat e.v z.zt ff",
        "es": "sr sra sres sras srta dr dra dres prof lic ing arq gral cnel tte sgto ud uds vd vds d dña av "
        "avda pág págs núm tel ej p.ej ee.uu ee uu rr.hh ff.aa aa.vv s.a s.l dpto prov ene febr abr "
        "ago sept oct nov dic aprox admón gob pdte",
        "pt": "sr sra srs sras srta dr dra drs prof profa eng exmo exma gen cel sgt av r tel pág págs núm "
        "séc ex p.ex s.a ltda cia dep depto gov pres jan fev abr mai ago dez eua aprox d eng.º d.o",
        "it": "sig sigg sig.ra sig.na sig.re dott dott.ssa dr prof prof.ssa avv ing sen gen cap geom rag "
        "mons s.p.a s.r.l p.za v.le pag pagg n nn ecc es p.es a.c d.c febb genn apr mag giugn lug ago "
        "sett ott dic tel ca cfr mld mln",
        "nl": "dhr mevr mw mr dr drs prof ir ing ds st nr blz bijv bv d.w.z o.a m.b.t t.o.v i.v.m n.a.v "
        "o.l.v t.a.v z.g.a.n a.u.b enz etc e.d incl excl mln mld jl resp t/m vgl zgn ca gen lt jan "
        "feb mrt apr jun jul aug sep sept okt nov dec",
    }.items()
}

TITLES = frozenset(
    "Mr Mrs Ms Mx Dr Prof Gen Rep Sen Gov Lt Col Sgt Cpl Capt Cmdr Adm Maj Pvt Hon Rev Supt Det Messrs Insp "
    "Pres Amb Atty Mme Mlle Mgr Hr Dipl Sr Sra Srta Dra Lic Ing Dhr Mevr Drs Sig Dott Avv Mons Exmo Exma "
    "Profa dott sig sr sra dr dra prof dhr mevr drs e.g i.e z.B cf vgl bzw p.ej p.ex".split()
)
"""Abbreviations that always have something after them, so that no sentence ends there; cases as written."""

NUMBERED = frozenset(
    "no nos nr nrs núm núms nº fig figs art arts vol vols ch chap cap kap sec sect par para pág págs pag "
    "pp p eq tab sat sun mon tue wed thu fri mar jan feb apr jun jul aug sep sept oct nov dec approx max min "
    "ca".split()
)
"""Words before a number, with a full stop: `No. 5`, `Fig. 2`. Without a number most are ordinary words."""

SENTENCE_STARTERS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an this that these those it he she they we you i his her its their our my there here "
        "as at in on by for from with without after before since until when while where although "
        "though because if unless once but and or so yet nor however meanwhile moreover also "
        "additionally according during under over between among through both each every all many most "
        "some several few no not only one two three another other such what who why how which then "
        "now today yesterday last next earlier later still even just like despite instead thus "
        "therefore about more users officials police people critics experts analysts authorities "
        "investigators is are was were do does did will would can could should has have had to",
        "fr": "le la les un une des ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur "
        "leurs mon ma mes notre votre mais et ou donc or car si quand lorsque comme pour par dans en "
        "sur sous avec sans après avant depuis pendant selon cependant toutefois ainsi alors aussi "
        "enfin puis certains plusieurs tous toutes à au aux du de d'après l'un qui que quel où",
        "de": "der die das ein eine einer eines dieser diese dieses er sie es wir ihr ich man sein seine "
        "ihre unser und aber oder doch denn wenn als während nach vor seit bei mit in im am an auf "
        "aus für zu zum zur durch ohne laut dabei damit danach dann da dort hier jetzt heute gestern "
        "auch so wie was wer warum viele einige mehrere alle beide kein keine nur noch bereits trotz "
        "zudem außerdem allerdings jedoch",
        "es": "el la los las un una unos unas este esta estos estas ese esa eso él ella ellos ellas su sus "
        "nuestro yo nosotros y pero o si no cuando como para por en con sin sobre tras después antes "
        "desde hasta según durante mientras aunque además también así entonces ahora hoy ayer muchos "
        "algunos varios todos qué quién se lo al del ya",
        "pt": "o a os as um uma este esta esse essa isso ele ela eles elas seu sua seus nosso eu nós e mas "
        "ou se não quando como para por em no na nos nas com sem sobre após depois antes desde até "
        "segundo durante enquanto embora além também assim então agora hoje ontem muitos alguns "
        "vários todos que quem ao à já",
        "it": "il lo la i gli le un uno una questo questa questi queste quello egli ella lui lei essi loro "
        "suo sua io noi e ma o se non quando come per in nel nella con senza su sul sulla dopo prima "
        "da dal fino secondo durante mentre anche inoltre così allora ora oggi ieri molti alcuni vari "
        "tutti che chi al alla già tra fra",
        "nl": "de het een dit dat deze die hij zij ze wij we ik jij u zijn haar hun ons onze en maar of als "
        "toen wanneer terwijl omdat hoewel in op aan bij met zonder voor na naar over onder tussen "
        "volgens sinds tot tijdens ook dus dan daar hier nu vandaag gisteren veel sommige alle er "
        "niet geen wat wie waarom",
    }.items()
}

SPEECH_VERBS = frozenset(
    "said says say asked asks added adds wrote writes told tells replied replies shouted yelled exclaimed "
    "joked explained declared insisted recalled continued concluded tweeted posted "
    "dit dis demande ajoute écrit sagte sagt fragte schrieb dijo dice pidió escribió disse diz perguntou "
    "escreveu ha dice disse zei zegt vroeg schreef".split()
)
"""Verbs after which `“Stop!” she said.` is one sentence and not two."""
