/** Names that the spelling dictionary lacks, of people and places that a slip might make of others. */
export const furtherNames: readonly string[] = `
Adamson Alberti Alexa Alina Andersson Andreas Andrey Arendt Ariana Astrid Augusto Bohm Braudel
Bruges Brunel Bruner Byrne Camila Campeche Cassini Charcot Chiapas Christiana Coahuila Colima Cortez
Culiacan Daniela Diaz Dili Dreyer Dunlosky Durango Ebbinghaus Echeverria Emiliano Engel Ericson
Ericsson Erikson Eswatini Exeter Fabio Fernanda Ferrara Feuerbach Francesco Frazer Frege Friedrich
Galton Galway Gaudi Gianni Giovanna Gitega Gluck Gogh Graz Gregor Griffiths Guanajuato Habermas
Haeckel Hagel Hansson Havre Hebb Hermann Hermine Hernan Higgs Hoffmann Iguala Ilse Innes Isidore
Jacobsen Jalisco Janssen Jansson Johan Johansen Johansson Jonsson Kahlo Karpicke Katarina Keyes
Kohler Kosovo Kyiv Lacan Lange Larissa Larsson Lausanne Lessing Liam Liebig Lisburn Lise Lorca Luca
Luciana Luhmann Lukas Luxemburg Lyotard Madero Mainz Malaga Malmo Marcela Marino Marseille Matamoros
Mateo Mathilda Mathilde Matteo Maurizio Maximiliano Meitner Merida Merkel Michaela Michoacan Milner
Modena Mohammed Monika Morelos Moritz Nayarit Neumann Newtown Nicolaus Nikola Nilsson Noether
Nogales Obrador Ockham Oporto Orozco Oskar Ostrom Padua Palau Parma Patricio Paulina Paulo Peano
Pearce Peirce Penrose Petersson Philippa Pieter Polanyi Pristina Queretaro Quintana Ravenna Rawls
Rebecca Regan Reims Reinhard Renata Renate Renato Reuter Reynosa Ricarda Roediger Rostock Rouen
Roxana Rubio Salamanca Salford Saltillo Salzburg Sanderson Scheele Schmitt Schwarz Selina Sheinbaum
Shostakovich Siena Silvio Simmel Simona Sinaloa Smyth Solow Sunderland Swindon Tamaulipas Tampico
Tarski Tatiana Theo Theodor Thorndike Tiepolo Tirana Tlaxcala Tobias Toluca Tommaso Torreon
Townshend Trento Tulving Valentina Veronika Vicenza Vico Vincenzo Vivien Vygotsky Wakefield Wegener
Weil Werner Wundt Ximena Zacatecas Zedillo Zelensky Zimmer Zuckerberg Zweig
`
	.trim()
	.split(/\s+/);
