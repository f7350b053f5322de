/**
 * Given names that women bear and men rarely do, to keep `she` from a man and `he` from a woman. Collected from the persons
 * of these tables and from common usage; a name that both bear (Robin, Kim,) is left out, and an unknown name says nothing.
 */
import { foldName } from '../text/names.js'

const names = `
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
`

const folded: ReadonlySet<string> = new Set(names.trim().split(/\s+/u).map(foldName))

/** Whether a full name begins with a given name that women bear. */
export function isWomansName(name: string): boolean {
  const [given] = foldName(name).split(' ')
  return given !== undefined && folded.has(given)
}
