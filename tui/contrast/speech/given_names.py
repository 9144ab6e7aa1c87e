"""What tells that a name is a person's, and whether "he" or "she": given names, titles, kin, callings.

Closed lists of English news usage, drawn up by hand. Names that both women and men bear (Kim, Robin,
Jordan) are in neither list; a name in none only leaves a person's gender open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_WOMEN = (
    "Abigail Agnes Aisha Alice Alison Amanda Amelia Amina Amy Ana Andrea Angela Anita Ann Anna Anne Anya "
    "Asha Barbara Beatrice Beth Bethany Brenda Bridget Carla Carmen Carol Caroline Catherine Cecilia "
    "Celia Charlotte Chloe Christina Christine Claire Clara Claudia Condoleezza Cynthia Daniela Deborah "
    "Denise Diana Diane Donna Dorothy Edith Elaine Eleanor Elena Elisa Elizabeth Ella Ellen Elsa Emily "
    "Emma Erica Esther Eva Eve Fatima Fiona Florence Frances Gabriela Gina Gloria Grace Greta Hannah "
    "Heather Helen Helena Hillary Ida Ingrid Irene Isabel Isabella Jacqueline Jane Janet Jasmine Jennifer "
    "Jessica Jill Joan Joanna Josephine Joy Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathy "
    "Katie Kristen Laila Laura Lauren Leila Lena Leonie Lily Linda Lindsay Lisa Liz Lois Louise Lucia "
    "Lucy Lydia Maggie Margaret Maria Marie Marina Martha Mary Megan Melanie Melissa Mia Michelle Miriam "
    "Molly Monica Nadia Nancy Naomi Natalie Natasha Nina Nora Olga Olivia Pamela Patricia Paula Pauline "
    "Penelope Petra Priya Rachel Rebecca Regina Renee Rosa Rose Ruth Sally Samantha Sandra Sara Sarah "
    "Sharon Sheila Silvia Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Suzanne Sylvia Tania "
    "Teresa Theresa Tina Ursula Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yasmin Yvonne Zoe"
)
_MEN = (
    "Aaron Adam Adrian Ahmed Alan Albert Alberto Alexander Alfred Ali Allen Amir Anders Andre Andrew Andy "
    "Angus Anthony Antonio Arthur Barack Barry Ben Benjamin Bernard Bill Bob Boris Brad Brandon Brett "
    "Brian Bruce Bryan Carl Carlos Charles Christian Christopher Colin Craig Dan Daniel Dave David Dean "
    "Dennis Derek Diego Dmitri Dominic Donald Douglas Edward Eduardo Eli Elias Emmanuel Enrique Eric "
    "Ernest Ethan Eugene Evan Felix Fernando Francisco Frank Fred Frederick Gareth Gary Geoffrey George "
    "Gerald Gerard Gilbert Giovanni Glenn Gordon Graham Greg Gregory Guy Hans Harold Harry Hasim Hassan "
    "Henry Herbert Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jake James Jan Jason Javier Jeff "
    "Jeffrey Jeremy Jerry Jim Jimmy Joe Joel John Johnny Jon Jonathan Jorge Jose Joseph Josh Joshua Juan "
    "Julian Justin Karl Keith Ken Kenneth Kevin Khalid Klaus Kurt Kyle Larry Lars Lawrence Leo Leon "
    "Leonard Leonardo Liam Lionel Louis Lucas Luis Luke Malcolm Manuel Marc Marco Marcus Mario Mark "
    "Martin Matt Matthew Max Michael Miguel Mike Mikhail Mohamed Mohammed Muhammad Nathan Neil Nicholas "
    "Nick Nigel Noah Oliver Omar Oscar Otto Owen Pablo Paolo Patrick Paul Pedro Peter Philip Phillip "
    "Pierre Quentin Rafael Ralph Raymond Ricardo Richard Rick Robert Roberto Rodrigo Roger Ron Ronald Roy "
    "Rupert Russell Ryan Samuel Scott Sean Sebastian Sergei Sergio Simon Stanley Stefan Stephen Steve "
    "Steven Stewart Stuart Ted Theodore Thomas Tim Timothy Tobias Todd Tom Tommy Tony Trevor Vincent "
    "Vladimir Walter Warren Wayne Wilhelm William Winston Wladimir Xavier Yusuf Zachary"
)

SHE: Final = "she"
HE: Final = "he"

GIVEN: Final[Mapping[str, str]] = {
    **dict.fromkeys(_WOMEN.split(), SHE),
    **dict.fromkeys(_MEN.split(), HE),
    **dict.fromkeys(
        "Alex Casey Chris Jamie Jean Jordan Kim Lee Leslie Morgan Pat Robin Sam Taylor".split(), ""
    ),
}
"""A given name to the pronoun of who bears it; empty where it tells that this is a person only."""

TITLED: Final[Mapping[str, str]] = {
    **dict.fromkeys("Mrs Ms Miss Madame Lady Queen Princess Sister Dame Duchess Congresswoman".split(), SHE),
    **dict.fromkeys("Mr Sir Lord King Prince Father Pope Brother Duke Congressman".split(), HE),
    **dict.fromkeys(
        "Dr Prof Professor Doctor President Chancellor Premier Minister Secretary Senator Sen Gov "
        "Governor Mayor Judge Justice Sheriff Chief Bishop Archbishop Cardinal General Gen Colonel Col "
        "Captain Capt Maj Major Lt Lieutenant Sgt Sergeant Officer Detective Inspector Commander Cmdr "
        "Commodore Admiral Adm Rep Representative Coach Rabbi Imam Reverend Rev Msgr Ambassador "
        "Commissioner Superintendent Sr Speaker Councillor Director Chairman Constable".split(),
        "",
    ),
}
"""A title before a name, without its stop, to the pronoun; empty where it tells only of a person."""

NOUNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        "woman girl mother grandmother wife widow daughter sister aunt niece actress spokeswoman "
        "chairwoman policewoman businesswoman congresswoman saleswoman heroine waitress hostess nun queen "
        "princess lady girlfriend".split(),
        SHE,
    ),
    **dict.fromkeys(
        "man boy father grandfather husband widower son brother uncle nephew spokesman policeman fireman "
        "businessman congressman salesman hero king prince gentleman boyfriend lad".split(),
        HE,
    ),
    **dict.fromkeys(
        "minister president governor mayor secretary senator chairman chief captain treasurer chancellor "
        "premier ambassador commissioner manager judge coach editor director officer official "
        "spokesperson lawyer attorney prosecutor detective inspector sheriff superintendent constable "
        "sergeant colonel general commander admiral commodore soldier sailor pilot driver doctor surgeon "
        "neurosurgeon physician nurse paramedic scientist researcher professor lecturer teacher student "
        "pupil analyst economist expert historian engineer farmer fisherman worker employee owner founder "
        "executive banker investor trader singer musician actor rapper artist author writer novelist poet "
        "journalist reporter correspondent columnist blogger influencer comedian presenter designer chef "
        "player striker midfielder defender goalkeeper quarterback forward athlete boxer sprinter swimmer "
        "cyclist skier champion winner trainer referee resident neighbour neighbor witness survivor "
        "victim passenger tourist customer user suspect defendant activist campaigner volunteer organiser "
        "organizer leader lawmaker politician diplomat bishop archbishop priest rector pastor pope monk "
        "imam rabbi biologist geologist seismologist meteorologist virologist astronomer physicist "
        "chemist psychologist consultant adviser advisor coordinator inventor entrepreneur speaker "
        "colleague friend relative mum dad councillor guard ranger firefighter carpenter baker butcher "
        "shopkeeper watchman keeper curator conductor veteran soprano tenor baritone pianist violinist "
        "cellist guitarist drummer dancer composer sculptor painter photographer architect playwright "
        "translator librarian midwife plumber electrician lifeguard skipper hiker climber diver "
        "jogger".split(),
        "",
    ),
}
"""A noun for one person to the pronoun that stands for it; empty where either may."""

NO_PERSON: Final = frozenset(
    "House Party Ministry Company Bank University Department International Press News Times Post Journal "
    "Agency Council Committee Association Group Institute Institution Center Centre Union Court Inc Corp "
    "Ltd Street Watch Rights Service Services Office Bureau Navy Army Force Police Federation Foundation "
    "Organisation Organization Commission Authority Parliament Congress Senate Church Club Team League "
    "School College Hospital Museum Airlines Airways Motors Energy Technologies Systems Holdings Partners "
    "Capital Network Television Radio Magazine Board Administration Government State States Kingdom City "
    "County Republic Islands Ocean Sea River Lake Mountain Valley Park Road Avenue Square Bridge Airport "
    "Station Tower Street Games Cup Championship Open Prize Award Awards Act Bill Treaty Week Day Year "
    "Street Studios Records Pictures Entertainment Media Center Summit Program Programme Project Fund "
    "Trust Society".split()
)
"""Words that make a name one of something else."""
