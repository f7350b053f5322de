/**
 * Given names that women bear and men rarely do, and the other way round, to keep `she` from a man and `he` from a woman. Collected
 * from the persons of these tables and from common usage; a name that both bear (Robin, Kim) is left out of either, and an unknown name
 * says nothing.
 */
import { foldName } from '../text/names.js'

const womensNames = `
Adriana Agnes Alexandra Alice Alicia Alina Allison Amanda Amina Amy Ana Anastasia Angela Anita Anitta Ann Anna Annalena
Anne Annegret Anniken Arancha Atifete Audrey Avril Baiba Barbara Beata Beate Bettina Bisera Bridget Camilla Carla Carmen Carol
Caroline Carrie Catherine Cecilia Chandrika Charlotte Christine Christina Chrystia Cindy Claire Claudia Condoleezza Cristina
Cynthia Dalia Daria Deborah Delcy Denise Diana Dilma Dina Donika Dora Dorothy Droupadi Ebba Edita Eka Elena
Elina Elisabeth Élisabeth Eliza Elizabeth Ellen Elvira Emily Emma Erna Eva Eva-Maria Evelyn Evika Ewa Fatou Fatima Federica
Fiona Florence Francia Gabriela Gabrielle Gina Giorgia Gloria Gordana Grace Hannah Hanna Harriet Heather Heidi Heike Helen
Helena Helga Helle Hillary Hina Ilze Ine Inga Inge Ingrid Ingrida Irina Iryna Isabel Isabelle Iuliia Iveta Ivanka Jacinda
Jadranka Jana Jane Janet Jeanine Jeanne Jen Jennifer Jessica Jill Joan Joanna Johanna Jóhanna Judith Julia Juliana Julianne
Julie Kaja Kajsa Kamala Kamla Karen Karin Karine Karoline Katalin Kate Katerina Kateryna Katherine Kathleen Katja Katrín
Kayleigh Kelly Kemi Kersti Khaleda Kimberly Kolinda Kristalina Kristen Kristina Kristrún Laimdota Larissa Laura Leah Leila
Leyla Lilian Linda Lisa Liudmila Liz Louise Lucia Lucy Luminița Lyudmila Lynne Madeleine Magdalena Maia Maja Maka Makiko Margaret
Margarita Margot Margrethe Maria María Mariana Mariia Marie Marija Marilyn Marina Marine Marise Marjorie Marta Martha Mary
Marzieh Megan Megawati Mehriban Melania Mélanie Melissa Mette Mia Micheline Michelle Michèle Minette Mirjana Molly Monica
Monique Nadezhda Nadia Naledi Nanaia Nancy Naomi Natalia Natalie Nataša Netumbo Ngozi Nicole Nikki Nina Nirmala Nkosazana
Noeleen Oana Oksana Olena Olga Olha Olivia Olesya Pamela Patricia Paula Pauline Penny Pramila Pratibha Priti
Pushpa Rachel Radmila Rebecca Retno Roberta Rosa Rose Rosemary Roza Ruth Sabrina Sahle-Work Sahra Sally Salome Samantha Samia
Sanae Sandra Sanna Sara Sarah Shabana Sigrid Simonetta Sonia Sophie Stella Stephanie Suella Susan Susana Susanna Susie Sushila
Sushma Suzanne Svetlana Sviatlana Sylvia Tanja Tarja Tatiana Tatyana Teresa Theresa Thérèse Tulsi Tzipi Ursula Vaira Valentina
Valerie Vanessa Varsen Vera Veronica Victoria Viktoria Viola Virginia Vivian Vjosa Wendy Xiomara Yingluck Yolande Yoriko Yulia
Yvette Zhanna Zuzana Željka
Abby Abigail Aisha Alejandra Alison Alma Alyssa Amber Amelia Andrea Angelina Angelique Anne-Marie Annette Annie April Ariana Ashley
Ava Beatrice Becky Bernadette Beth Bethany Betsy Betty Beverly Bonnie Borjana Brenda Brianna Brigitte Brittany Camille Candice Candy Carla
Carly Carmel Carolyn Cassandra Cecile Celeste Chelsea Cheryl Chloe Cilia Claudette Colleen Connie Constance Courtney Crystal Cristiana Daisy Dana Danielle
Darlene Dawn Debbie Debra Delia Delores Dianne Dolores Donna Doris Dorothea Edith Eileen Elaine Eleanor Elise Ella Ellie Elsa Erica Erika
Erin Esther Ethel Eugenia Eunice Evangeline Faith Felicia Flora Frances Gail Gemma Genevieve Geraldine Gertrude Ginny Giulia Gladys
Greta Gretchen Gwen Gwendolyn Hadja Hailey Haley Hanan Hanke Hattie Hayley Hope Huma Ida Imelda Inés Iris Isabella Ivana Ivy Jacqueline Jan-Marie Janice Jasmine Jeanette Jenna Jenny Jocelyn Jodi Jody Josephine Joy Joyce Juanita Judy Julianna Juliet June Kara Karla Katharine Kathryn
Kathy Katie Katrina Kayla Kellyanne Kirsten Kirstjen Kristi Kristin Kristine Lana Lara Latoya Lauren Laurie Leila Lena Leticia Lila Lillian
Lily Loretta Lori Lorraine Louisa Lourdes Lucinda Lydia Lynda Lynn Mabel Madison Maggie Mallory Marcia Margaux Marianne Maribel
Marion Marlene Marsha Martina Maureen Maxine Maya Megyn Mercedes Meredith Mildred Mindy Miranda Miriam Moira Mona Morgan Muriel Myra Nadine Najla
Nichole Nigella Nino Nora Norma Odette Olive Oprah Patsy Patti Patty Paulette Paetongtarn Pearl Peggy Phoebe Phyllis Pia Polly Priscilla Quina
Raquel Rashida Rebekah Regina Renae Renata Renee Rhonda Rita Robyn Rochelle Rosalind Rosalyn Rosario Roseanne Roxanne Ruby Sadie Sari Savannah Selena
Serena Shannon Sharon Sheila Shelby Shelley Sherry Shirley Sienna Silvia Simone Somini Sondra Sonja Stacey Stacy Stefanie Sue Sybil Tabitha Tamara Tammy Tania Tanya Tara
Tasha Tatiana Thelma Theodora Thorgerdur Tina Tracey Tricia Trudy Ulrike Vanita Velma Vicki Viviana Wanda Whitney Wilhelmina Wilma Winifred
Winnie Yasmin Yoko Yolanda Yvonne Zara Zoe Bi-khim Maite Xóchitl Pooja Divya Priya Anjali Sunita Deepika Fatma Ayşe Zeynep Emine Rania Salma
Zainab Khadija Mariam Maryam Nasrin Shirin Soraya Farida Leyla Amal Yumi Yuki Sakura Keiko Akiko Naoko Mei Ling
`

const mensNames = `
Aaron Abdul Abraham Adam Adrian Ahmad Ahmed Al Alan Albert Alejandro Alex Alexander Alexei Alfonso Alfred Ali Allan Allen Alvin Amir Amos Anders
Andre André Andreas Andrei Andrew Andy Angus Anthony Antoine Anton Antonio António Archie Arman Arnold Arthur Arturo Austin Barack Barry Bart Ben Benjamin Benny
Bernard Bernie Bill Billy Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Bryant Caleb Calvin Cameron
Carl Carlos Carlton Cesar Chad Charles Charlie Chester Chris Christian Christopher Chuck Clarence Clark Claude Clayton Cliff Clifford Clint Clive Cody Colin
Conor Corey Cory Craig Curtis Cyrus Dale Damian Damien Dan Daniel Danny Darren Darryl Dave David Davis Dean Dennis Denis Derek Derrick Desmond Devin
Dick Diego Dietmar Dirk Dmitry Dominic Don Donald Doug Douglas Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Eduardo Edward Edwin Elias
Elijah Elliot Elliott Emanuel Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ernie Ethan Eugene Evan Everett Fabio Felipe Felix Ferdinand Fernando
Floyd Francesco Francis Francisco Frank Franklin Fred Freddie Frederick Gabriel Garrett Gareth Gary Gavin Gene Geoff Geoffrey George Gerald Gerard Gerardo Gilbert
Gilberto Giovanni Glen Glenn Gordon Graham Greg Gregory Guillermo Gus Gustavo Guy Hamza Hans Harold Harris Harry Harvey Hassan Hector Heinrich Henri Henry
Herbert Herman Howard Hubert Hugh Hugo Hussein Ian Ibrahim Igor Ildefonso Imran Ira Irving Isaac Ismail Ivan Jack Jackson Jacob Jacques Jake Jamal James Jared Jason
Jared Javier Jay Jeb Jeff Jeffrey Jeh Jens Jeremiah Jeremy Jerome Jerry Jesús Jim Jimmy Joachim Joaquin Joe Joel Johan Johannes John Johnny Johnnie Jon
Jonas Jonathan Jonny Jordan Jorge José Josef Joseph Josh Joshua Juan Jules Julian Julio Jürgen Justin Kamal Karl Keith Ken Kenneth Kenny Kent Kevin Khaled Khalid
Kirk Klaus Konstantin Kurt Kyle Lamar Lars Larry Lawrence Leif Len Leo Leon Leonard Leonardo Leroy Lester Levi Lewis Liam Lincoln Lindsey Lloyd Lonnie Lorenzo Lou Louis
Luca Lucas Luis Luiz Luke Malcolm Manuel Marc Marcel Marco Marcos Marcus Mario Mark Markus Marshall Martin Marty Marvin Mathew Matt Matteo Matthew
Maurice Mauricio Max Maxwell Mehdi Mehmet Melvin Michael Micheal Michel Miguel Mike Mikhail Milton Mitch Mitchell Mitt Mohamed Mohammad Mohammed Muhammad Murray Mustafa
Nathan Nathaniel Neal Ned Neil Nelson Newt Nicholas Nick Nicolas Nigel Nikolai Noah Noel Norman Oleg Oliver Omar Orlando Oscar Oswald Otto Owen Pablo
Paddy Paolo Patrick Paul Pavel Pedro Percy Perry Pete Peter Phil Philip Philippe Phillip Pierre Quentin Rafael Raj Ralph Ramon Rand Randall Randy Raphael Raul
Ray Raymond Reed Reggie Reinhold Rex Ricardo Richard Rick Ricky Riley Rob Robert Roberto Rod Roderick Rodney Rodrigo Roger Roland Ron Ronald
Ronnie Ross Roy Rudy Rupert Rush Russell Rusty Ryan Salvador Sam Samuel Saul Scott Sean Sergei Sergey Sergio Seth Shane Shaun Shawn Sheldon Sherrod Sidney Simon Spencer
Stanley Stefan Stephen Steve Steven Stewart Stuart Sven Ted Terence Terrence Thad Theodore Theo Thomas Tim Timothy Todd Tom Tommy Tony Travis
Trent Trevor Trey Tyler Tyrone Ulrich Vernon Vicente Victor Viktor Vince Vincent Vladimir Wade Walter Warren Wayne Wendell Wesley Wilbur Will
William Willie Wilson Winston Wolfgang Yuri Yusuf Zach Zachary Zbigniew Ravi Sanjay Vijay Rajesh Arun Anil Suresh Amit Rahul Hiroshi Kenji Takashi Akira
`

/** Women whose family name comes first, so that the first word says nothing. */
const womenByName = `
Aung San Suu Kyi | Suu Kyi | Park Geun-hye | Tsai Ing-wen | Kang Kyung-wha | Choe Son-hui | Kim Yo-jong | Ri Sol-ju | Hua Chunying | Mao Ning |
Jiang Yu | Fu Ying | Sheikh Hasina | Pham Thu Hang | Le Thi Thu Hang | Vo Thi Anh Xuan | Choo Mi-ae | Hsiao Bi-khim | Han Myeong-sook |
Nicola Sturgeon | Carrie Lam | Lu Hsiu-lien | Chen Chu
`

/** Men whose given name is a woman’s elsewhere. */
const menByName = `Kristen Michal | Pushpa Kamal Dahal | Vivian Balakrishnan | Morgan Tsvangirai`

const setOf = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/u).map(foldName))

const women = setOf(womensNames)
const men = setOf(mensNames)
const wholeNames = (names: string): ReadonlySet<string> =>
  new Set(names.split('|').map(name => foldName(name.trim())))
const womenWhole = wholeNames(womenByName)
const menWhole = wholeNames(menByName)

export type Gender = 'woman' | 'man'

/** Whether a full name is a woman's or a man's, as far as its given name tells. */
export function genderOfName(name: string): Gender | undefined {
  const folded = foldName(name)
  if (womenWhole.has(folded)) return 'woman'
  if (menWhole.has(folded)) return 'man'
  const given = folded.split(' ')[0]!
  if (women.has(given)) return 'woman'
  return men.has(given) ? 'man' : undefined
}

/** Whether a word is a given name of these lists. */
export function isGivenName(word: string): boolean {
  const folded = foldName(word)
  return women.has(folded) || men.has(folded)
}
