"""What lines that are not story say about themselves, in seven languages.

Each pattern is matched without regard to case. They are kept narrow: a line of story taken for a
notice is lost to the comparison, a notice taken for story is only noise.
"""

from __future__ import annotations

import re
from functools import cache

_END = r"\s*(?:[:：>»|]|[-–—]\s|\Z)"

RELATED = (
    r"(?:related(?:\s(?:articles?|story|stories|news|content|reading|coverage|links?|posts?|videos?|topics?))?"
    r"|(?:you\s(?:may|might)\s)?also\s(?:read|see|like|on\s\w+)|(?:read|see|watch)\s(?:also|more|next|now)"
    r"|more\s(?:on\sthis(?:\s(?:story|topic))?|from\s.{1,30}|stories|news|coverage|like\sthis)"
    r"|recommended(?:\s(?:reading|for\syou|stories|articles?))?|don[’']t\smiss|most\s(?:read|popular|viewed)"
    r"|trending(?:\snow)?|top\sstories|editor[’']?s[’']?\spicks?|up\snext|watch|listen|read|in\spictures|must\sread"
    r"|(?:à\s)?(?:lire|voir|écouter)\s(?:aussi|également)|(?:sur\sle\smême\s(?:sujet|thème))|articles?\s(?:liés?|connexes?)"
    r"|lesen\ssie\s(?:auch|mehr|hier.{0,20})|lies\sauch|mehr\szum\sthema|siehe\sauch|auch\sinteressant|zum\sthema"
    r"|(?:lea|lee|leer|ver|vea|mira)\s(?:también|más|además)|(?:le|te)\spuede\sinteresar|(?:noticias?|artículos?)\srelacionad[oa]s?"
    r"|(?:leia|veja|confira|ouça)\s(?:também|mais)|saiba\smais|(?:notícias?|artigos?|matérias?)\srelacionad[oa]s?"
    r"|(?:leggi|vedi|guarda|ascolta)\s(?:anche|pure)|(?:articoli?|notizie)\scorrelat[ei]|per\sapprofondire"
    r"|(?:lees|zie|kijk|bekijk|luister)\sook|meer\s(?:over\sdit\sonderwerp|lezen)|gerelateerd(?:e\s\w+)?"
    r"|相关(?:阅读|文章|新闻)|延伸阅读|関連記事|あわせて読みたい)"
) + _END

RELATED_OPEN = r"(?:read|see|find\sout|learn)\smore\s(?:about|on|here|in)\b|(?:click|tap)\shere\s(?:to|for)\b"
"""Related where the line is a headline, not a sentence."""

NOTICE = (
    r"(?:(?:continue|keep)\sreading|(?:to\s)?continue\s(?:to|with)\s(?:the\s)?(?:full\s)?(?:article|story)"
    r"|read\s(?:the\s)?(?:full|rest|original|entire|whole|more\s(?:at|on\s\S+\.\w{2,4}\b))"
    r"|sign\s(?:up|in)\b|subscribe(?:\s(?:to|now|today|for|here)\b|\s*\Z)|log\sin\b|register\s(?:now|to|for\sfree)|follow\s(?:us|@)|like\sus\son|join\sus"
    r"|share\s(?:this|on)\b|(?:copyright\s(?:©|\(c\)|\d{4}|by\b)|©|\(c\)\s?\d)|all\srights\sreserved|(?:disclaimer|advertisement|advertorial)\s?(?::|[-–—]\s|\Z)"
    r"|sponsored\b.{0,20}\Z|editor[’']?s\snote|correction\s?[:—-]|this\s(?:article|story|post|piece|report|content)\s(?:was|is|has\sbeen|has|"
    r"originally|first)\s?.{0,40}(?:published|appeared|republished|updated|corrected|amended|produced|provided|translated|syndicated)"
    r"|our\sstandards\s?:|download\s(?:our|the)\s.{0,40}\bapp\b|get\s(?:our|the)\s.{0,60}\b(?:newsletters?|briefings?|alerts?|inbox)\b"
    r"|(?:click|tap)\shere\sto\s\w+|join\s(?:in\s)?(?:the\s(?:conversation|discussion|debate)|our\s)|have\syou\s(?:been\saffected|got\sa\sstory)|e-?mail\sus\b"
    r"|(?:the\s)?(?:views|opinions)\s(?:and\s\w+\s)?expressed|we\s(?:use|value)\s(?:cookies|your\sprivacy)|our\s(?:privacy|cookie)\spolicy"
    r"|(?:click|tap)\shere\Z|(?:got|have)\sa\s(?:news\s)?tip\b|contact\s(?:us|the\sauthor)|send\s(?:us|tips)|leave\sa\scomment|comments?\s?(?:\(?\d|\Z)"
    r"|add\s(?:a\s)?comment|tags?\s?:|topics?\s?:|filed\sunder|source\s?:|via\s?:|loading\s?(?:…|\.\.\.|\Z)|skip\s(?:to|advert)|enter\syour\se-?mail|support\s(?:our|us\b)"
    r"|print\Z|e-?mail\Z|tweet\Z|share\Z|save\Z|facebook\Z|twitter\Z|reprints?\Z|back\sto\stop"
    r"|(?:lire|poursuivre)\s(?:la\s(?:suite|lecture))|abonnez-vous|inscrivez-vous|tous\sdroits\sréservés|suivez-nous|publicité\Z|cet\sarticle\s(?:a\sété|est)\b"
    r"|weiterlesen|jetzt\sabonnieren|abonnieren\b|alle\srechte\svorbehalten|folgen\ssie\suns|(?:anzeige|werbung|newsletter)\s?(?::|\Z)"
    r"|(?:seguir|continuar|sigue)\sleyendo|suscríb|todos\slos\sderechos|síguenos|publicidad\Z|este\sartículo\s(?:fue|se)\b"
    r"|continue\slendo|continua\sapós|assine\s(?:já|agora|o|a)\b|inscreva-se|todos\sos\sdireitos|siga-nos|publicidade\Z"
    r"|continua\sa\sleggere|abbonati\b|iscriviti\b|tutti\si\sdiritti|seguici|pubblicità\Z|riproduzione\sriservata"
    r"|lees\s(?:verder|meer)\b|abonneer|alle\srechten|volg\sons|advertentie\Z|继续阅读|版权所有|続きを読む|無断転載)"
)

SITE_VOICE = (
    r"\b(?:our\s(?:readers?|site|website|policy|newsletters?|journalism|editors|terms|subscribers)|(?:this|the)\s(?:site|website|publication)[’']?s?"
    r"|we\s(?:remind|publish|do\snot\sendorse|welcome\scomments|encourage\sreaders)|(?:views|opinions|statements)\s(?:expressed|contained)"
    r"|(?:do|does)\snot\s(?:necessarily\s)?(?:reflect|represent|mean\sthat\swe|constitute|imply)|publication\sof\s(?:articles|this)"
    r"|(?:privacy|cookie|editorial)\spolicy|terms\sof\s(?:use|service)|(?:informational|educational)\spurposes|not\s(?:be\s)?(?:held\s)?(?:responsible|liable)\sfor"
    r"|financial\sadvice|all\srights\sreserved|may\snot\sbe\s(?:published|reproduced|broadcast|rewritten|redistributed|copied)|prior\swritten\s(?:permission|consent)"
    r"|totally\sdisagree|those\sof\sthe\sauthors?|sign\sup\sfor|subscribe\sto|unsubscribe|the\sauthors?[’']s?\sown"
    r"|nos\slecteurs|notre\ssite|ne\sreflètent?\spas|unsere(?:r|n|s)?\s(?:leser|seite|website)|geben\snicht\s(?:unbedingt|notwendig)"
    r"|nuestros\slectores|nuestro\ssitio|no\sreflejan?|nossos\sleitores|nosso\ssite|não\srefletem?|nostri\slettori|nostro\ssito|non\srifletton?o?"
    r"|onze\s(?:lezers|site|website)|weerspiegelen\sniet)\b"
)
"""Phrases in which an outlet speaks about itself to its readers; two in one paragraph are a notice."""

FORMULA = (
    r"[\w\s.&’'-]{2,60}\s(?:has|have|had)\s(?:contacted|approached|asked|reached\sout\sto)\s.{2,80}\sfor\s(?:a\s|further\s){0,2}"
    r"(?:comment|response|statement|reaction)s?\.?\Z"
    r"|.{2,80}\s(?:did\snot|didn[’']t)\s(?:immediately\s|yet\s)?(?:respond|reply)\sto\s.{0,40}requests?\sfor\scomment.{0,30}\Z"
    r"|.{2,60}\s(?:declined|refused)\sto\scomment(?:\sfurther|\son\sthe\s(?:matter|report|story))?\.?\Z"
)
"""A sentence of story that tells none: how the outlet asked for comment."""

CONTRIBUTED = (
    r"contributed\s(?:to\sthis|reporting|additional)"
    r"|(?:ont\scontribué|contribuyó|contribuíram|hanno\scontribuito)"
)

CAPTION = (
    r"[(\[]?(?:(?:file\s)?photo(?:graph|s|\scredit|\sby)?|images?(?:\scredit|\ssource)?|picture[sd]?|screenshot|illustration|graphic|caption|video"
    r"|crédits?(?:\sphoto)?|légende|(?:symbol)?(?:foto|bild)s?|bildunterschrift|grafik|imagen|fotografía|imagem|legenda|immagine|didascalia|afbeelding|beeld"
    r"|图|图片|写真)\s?(?:[:：|/]|[-–—]\s|by\s[A-Z])|(?:FILE|File)\s[-–—]|写真[＝=]"
)
CREDIT = (
    r"[(\[]?\b(?:AP\sPhoto|Photo(?:graph)?\sby|Getty(?:\sImages)?|Shutterstock|iStock|AFP\svia|R(?:euters|EUTERS)/\w+|/\s?(?:AFP|Reuters|REUTERS|AP|EPA)|EPA-EFE|Unsplash"
    r"|Wikimedia(?:\sCommons)?|Courtesy\sof|Handout|File\s[Pp]hoto|Image\scredit|Photograph\s?:|Picture\s?:|Credit\s?:|dpa/\w+|picture\salliance)\b.{0,60}\Z"
)
"""At the end of a caption: who took the picture. With regard to case."""

BYLINE = (
    r"(?:(?:words|written|reported|reporting|story|posted|published|submitted|text|report|article|authored)\s(?:by|von|par)\b|by\b|from\b|par\b|von\b|por\b|di\b|door\b"
    r"|autor(?:e|in)?\s?:|authors?\s?:|auteur\s?:|redactie\s?:|texto\s?:|texte\s?:)"
)
OFFICE_BYLINE = (
    r"(?:(?:von|par|por|di|d[ae]l?|d[ae]lla|de\sla|door|van|la)\s(?:[^\W\d_]+\s){0,2})?"
    r"\w*(?:redakt(?:eur|ion)|korrespondent|reporter|mitarbeiter|rédact(?:ion|eur|rice)|correspondant|envoyée?s?\ssp"
    r"|redacci[óo]n|redactor|corresponsal|enviad[oa]|redação|redator|repórter|correspondente|redazione|redattore|corrispondente|inviat[oa]"
    r"|redactie|redacteur|verslaggever|correspondent)\w*(?:\s|\Z)"
)
"""A byline that names an office, with a person or without: `Von unserem Redakteur Jan Mai`, `Da redação`."""

CJK_BYLINE = (
    r"(?:本报|本報|新华社|新華社|特约|特約|见习|見習|实习)?(?:记者|記者|通讯员|通訊員|撰文|作者|责编|责任编辑|编辑|筆者|執筆|取材・?文?|構成|文・写真|文)"
    r"(?:\s?[:：/／＝=|]\s?|\s)"
)
"""What opens a Chinese or Japanese byline: `记者 李文华`, `文＝山本由美`."""
CREDITS = (
    r"[(\[]?(?:additional\s)?(?:reporting|writing|editing|compiled|edited|translated|reported)"
    r"\s(?:and\s\w+\s)?by\b"
)
AGENCY = (
    r"\b(?:AP|Reuters|AFP|UPI|Associated\sPress|Agence\sFrance-Presse|Bloomberg|CNN|BBC(?:\sNews)?|dpa|EFE|ANSA|ANP|Lusa|Xinhua|Kyodo|Press\sAssociation"
    r"|[Ss]taff(?:\s[Ww]riters?|\s[Rr]eporters?)?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist|News\s(?:Desk|Service))\b"
)

DATE_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul "
    "aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues "
    "wed thu thur "
    "thurs fri sat sun am pm a.m p.m a p m est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist "
    "jst et ct mt pt "
    "updated update published posted created modified last first on at of hrs hours hour h ago min "
    "mins minute "
    "minutes read st nd rd th date time uhr à le du mis jour publié janvier février mars avril mai "
    "juin juillet "
    "août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche "
    "januar februar "
    "märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag stand "
    "aktualisiert veröffentlicht am um enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre lunes martes miércoles jueves viernes sábado domingo actualizado publicado "
    "de del a las "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta "
    "quinta sexta "
    "feira atualizado em às gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre "
    "dicembre lunedì "
    "martedì mercoledì giovedì venerdì sabato domenica aggiornato pubblicato il alle ore januari "
    "februari maart "
    "mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag bijgewerkt gepubliceerd "
    "op om".split()
)

NAME_WORDS = frozenset(
    "and und et y e en & of for in at with the de la le du van von der den di da dos del staff writer "
    "writers reporter reporters  correspondent correspondents editor editors senior chief contributor "
    "contributing special  political business  health science sports news bureau washington".split()
)
"""Words that may stand between the names of a byline."""

CONJUNCTIONS = frozenset("but and so or yet mais et und aber pero y mas ma e maar en".split())

OPENERS = frozenset(
    "the a an he she it they we i this that these those there his her its their but and according when "
    "while if le la les un une il elle ils elles ce cette der die das ein eine er sie es wir el los las una "
    "ella uno o os as um uma ele ela lo gli i de het een hij zij".split()
)
"""Words that open a sentence more often than a headline."""


@cache
def cue(pattern: str, *, is_cased: bool = False) -> re.Pattern[str]:
    """Compile a pattern of this module once, when it is first needed."""
    return re.compile(pattern, re.UNICODE if is_cased else re.IGNORECASE)
