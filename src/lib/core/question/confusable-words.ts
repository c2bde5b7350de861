/**
 * English words, and names, that a single slip would turn into one another; each row is a family. Only pairs that the
 * rules of `slip.ts` would otherwise forgive need to stand here: five letters at least, the same first letter.
 */
export const families: readonly string[] = `
abduction adduction
absorption adsorption
accent ascent assent
accept except
adapt adept adopt
adoption adaption
advice advise
affect effect
albumen albumin
alexander alexandra alexandria
allusion illusion elusion
andrea andreas andrew
andersen anderson
angel angle ankle
arteriole artery arterial
artist artiste
austria australia
ballet ballot
battle bottle
bazaar bizarre
bearing boring
beard bread
beast breast boast
better bitter butter
border boarder broader
breath breathe
brian bryan brien bryant
bride bridge
calvary cavalry
callous callus
canvas canvass
capital capitol
carol carole carroll
cartel cartoon carton
casual causal
causality casualty
causation caution
censor censure
christian christina christine
clark clarke
claude claudia claudio
climactic climatic
cloth clothe
coarse course curse
collage college
collision collusion
coma comma
complement compliment
conception connection convection
confidant confident
conscience conscious
conservation conversation
constrict construct
contact contract
continual continuous
coral corral choral
council counsel
county country
credible creditable
cysteine cystine
dairy diary
daniel daniela danielle
davis davies
decent descent dissent
deceased diseased
deduction seduction
deference difference
deflection defection
defuse diffuse
dependence dependency
deprecate depreciate
desert dessert
desperate disparate
device devise
diner dinner
diploid haploid
discreet discrete
dominica dominican
earnest ernest
economic economical
elicit illicit
emergence emergency
emigrant immigrant
eminent immanent imminent
ensure insure
entomology etymology
envelop envelope
ethic ethnic
exercise exorcise
facility felicity
faction fraction
farther further father
fatal fetal
felix phelix
fiction friction
finger figure
flair flare
formally formerly
format former
frances francis
gabriel gabriela gabrielle
gambia zambia
gamble gambol
genius genus
glucagon glycogen
gorilla guerrilla
grisly grizzly
guinea guyana
hansen hanson
heroin heroine
historic historical
hoping hopping
horse house hoarse
human humane
humerus humorous
hungary hungry
iceland ireland
ileum ilium
immorality immortality
immoral immortal
industrial industrious
infection inflection injection
ingenious ingenuous
inhabit inhibit
intent intents intense
interment internment
iran iraq
irrelevant irreverent
jansen jensen
jeffrey geoffrey
johnson johnston jonson
judicial judicious
julia julian juliana julien
keyes keynes
later latter letter
lessen lesson
ligand legend
lightening lightning
literal literate littoral
local locale
loose louse
loosing losing
louis louisa louise
luxuriant luxurious
magnate magnet
manet monet
manner manor
mantel mantle
marital martial
martin marten
mauritania mauritius
medal metal mental medial
median medium
mediation medication meditation
meiosis miosis mitosis
message massage
michael michaela michelle michel
million billion trillion milliard
miner minor
model modal module
momentary momentous
moral morale mortal
morality mortality
morning mourning
mucous mucus
muscle mussel
mycology myology
naval navel
neuron neutron
niger nigeria
oncology ontology
ordinance ordnance
palate palette pallet
parameter perimeter
parish perish
parson person prison
patent patient
patrick patricia
pedal petal peddle
perineal peroneal
perpetrate perpetuate
persecute prosecute
persecution prosecution
personal personnel
perspective prospective
phase phrase
physical fiscal
pistil pistol
plague plaque
plaintiff plaintive
planed planned
planet plant
poplar popular
populace populous popular
portion potion
practicable practical
precede proceed
preposition proposition
prescribe proscribe
principal principle
proton photon
prostate prostrate
quiet quite
radical radicle
rational rationale
reality realty
reagan regan
recent resent
regime regimen
region religion
relic relict
renin rennin
sacred scared
satire satyr
sensible sensitive
sensual sensuous
serial surreal
sever severe
silicon silicone
silver sliver
simple sample
simulate stimulate
simulation stimulation
singer sinner
sleight slight
slovakia slovenia
special spacial species
specious spacious
spirit sprite
stalactite stalagmite
staple stable
state estate
stationary stationery
statue statute stature status
steal steel
stephen steven stefan
storey story
straight strait
submit summit
suite suit
taper tapir
tempera tempura
temporal temporary
tenor tenure
thiamine thymine
thomson thompson
thorough through though
tortuous torturous
track tract
trail trial
translation transaction
treaty treatise
tribunal tribune
trust thrust truth
typography topography
union unison onion
united untied
urban urbane
ureter urethra
vacation vocation
valley volley
venous venus
veracious voracious
veracity voracity
vertical vortical
viscous vicious
wander wonder
waist waste
weather whether wether
woman women
world would word
`
	.trim()
	.split('\n');
