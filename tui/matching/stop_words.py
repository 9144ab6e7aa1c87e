"""Words that carry grammar, not content, by language.

English follows the closed classes (Quirk et al., "A Comprehensive Grammar of the English Language",
ch. 2): articles, pronouns, auxiliaries, prepositions, conjunctions, and a few reporting adverbs.
The others are the most frequent closed-class words of each language.
"""

from __future__ import annotations

from functools import cache

_LISTS = {
    "en": """
a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself
yourselves he him his himself she her hers herself it its itself they them their theirs themselves
who whom whose which what where when why how whoever whatever whichever
am is are was were be been being have has had having do does did done doing will would shall should
can could may might must ought need dare cannot
i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd
i'll you'll he'll she'll we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
didn't won't wouldn't shan't shouldn't can't couldn't mustn't let's that's who's what's here's there's
and but or nor so yet for if because as until while although though unless since whether than then
of at by with about against between into through during before after above below to from up down in out
on off over under again further once here there all any both each few more most other some such no not
only own same too very just also even still ever never now upon among amid within without toward towards
across along around behind beside besides beyond despite except near onto per via like unlike
thou thee thy thine ye unto hath hast doth dost art wast shalt wilt
one ones another every either neither much many less least several
however therefore thus hence moreover meanwhile otherwise instead indeed rather quite perhaps almost
""",
    "de": """
der die das den dem des ein eine einer eines einem einen und oder aber denn sondern weil dass daß ob wenn
als wie wo wer was wen wem wessen ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich
mein dein sein unser euer ihre ihren ihrem ihrer seine seinen seinem seiner meine deine unsere
bin bist ist sind seid war waren wurde wurden wird werden worden geworden sei wäre hat haben hatte hatten
kann können konnte konnten muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag
in im an am auf aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne um über unter vor
hinter neben zwischen bis während wegen trotz nicht kein keine keiner keinen auch noch nur schon sehr so
dann da dort hier jetzt nun man mehr alle alles andere anderen dieser diese dieses diesem diesen jener
welche welcher welches bereits etwa jedoch sowie
""",
    "fr": """
le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez entre vers depuis pendant
avant après contre selon et ou mais donc or ni car que qui quoi dont où quand comme si lorsque puisque
je tu il elle on nous vous ils elles me te se lui leur leurs y moi toi soi eux mon ton son ma ta sa mes
tes ses notre votre nos vos ce cet cette ces cela ça c est sont était étaient être été suis es sommes êtes
sera seront serait a ai as avons avez ont avait avaient avoir eu aura auront aurait fait faire peut
peuvent doit doivent ne n pas plus moins très aussi encore déjà même tout tous toute toutes autre autres
quel quelle quels quelles ainsi alors jusque jusqu lorsqu puisqu quoiqu qu s j m t plusieurs chaque
""",
    "es": """
el la los las un una unos unas lo al del de a en por para con sin sobre entre hasta desde hacia contra
según durante ante bajo tras y e o u pero sino ni que quien quienes cual cuales cuyo cuya donde cuando
como si porque aunque mientras yo tú él ella usted nosotros ellos ellas ustedes me te se nos le les mi tu
su mis tus sus nuestro nuestra este esta estos estas ese esa esos esas aquel aquella esto eso es son era
eran fue fueron ser sido siendo está están estaba estar ha han había habían haber hay he hemos será
sería puede pueden debe no ni sí ya más menos muy también tan todo toda todos todas otro otra otros otras
mismo misma cada algunos algunas
""",
    "pt": """
o a os as um uma uns umas ao aos à às do da dos das no na nos nas de em por pelo pela pelos pelas para com
sem sobre entre até desde contra segundo durante sob e ou mas nem que quem qual quais cujo onde quando
como se porque embora enquanto eu tu ele ela você nós eles elas vocês me te lhe lhes meu minha seu sua
seus suas nosso nossa este esta estes estas esse essa esses essas aquele aquela isto isso é são era eram
foi foram ser sido sendo está estão estava estar há tem têm tinha ter havia será seria pode podem deve
não sim já mais menos muito também tão todo toda todos todas outro outra outros outras mesmo mesma cada
""",
    "it": """
il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla
ai agli alle dal dalla dai dalle nel nella nei nelle sul sulla sui sulle col e ed o ma né che chi cui
quale quali dove quando come se perché mentre io tu lui lei noi voi loro mi ti si ci vi ne gli mio mia tuo
suo sua suoi sue nostro vostro questo questa questi queste quello quella quelli quelle è sono era erano
fu furono essere stato stata stati state ha hanno aveva avevano avere ho abbiamo sarà sarebbe può possono
deve non più meno molto anche già ancora così tutto tutta tutti tutte altro altra altri altre stesso ogni
d dell nell all sull dall coll quest quell com dov anch gl c m t s v n
""",
    "nl": """
de het een van in op te aan met voor door uit over bij naar om tot tegen tussen onder na sinds zonder
tijdens volgens en of maar want dus dat die wie wat waar wanneer hoe als omdat terwijl hoewel ik jij je
hij zij ze wij we jullie u mij me jou hem haar ons hun hen mijn jouw zijn onze deze dit is was waren ben
bent wordt worden werd werden geworden heeft heb hebben had hadden zal zullen zou zouden kan kunnen kon
konden moet moeten mag wil willen niet geen ook nog al maar wel er hier daar nu dan toen zo zeer meer
minder veel alle alles andere ander elk elke
""",
}  # fmt: skip


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, in lower case; empty for one that has no list."""
    return frozenset(_LISTS.get(language, "").split())
