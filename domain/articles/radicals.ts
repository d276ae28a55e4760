// CJK Radicals Supplement → the letter that looks the same (Unicode, EquivalentUnifiedIdeograph.txt); NFKC leaves these alone.
const supplement = '⺁⺄⺅⺆⺇⺈⺉⺊⺌⺍⺎⺐⺒⺓⺕⺖⺗⺘⺙⺜⺝⺟⺠⺡⺣⺤⺧⺨⺩⺫⺬⺭⺮⺰⺱⺲⺶⺷⺸⺹⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳';
const letters = '厂乙亻冂几刀刂卜小小兀尢巳幺彐忄心扌攵日月母民氵灬爫牛犭王目示礻竹纟网罒羊羊羊耂聿月艹艹艹虎衤覀西见角角讠贝足车辶辶钅長镸长门阝雨青韦页风飞食饣首马骨鬼鱼鸟卤麦黄黾齐齿龙龟';

/**
 * PDFs often name a letter by the radical of the same shape (⽤ for 用, ⻚ for 页): nobody could find or read such words. Each becomes
 * the letter that is meant. ⼾ is drawn as 户 or 戶 by the font: the other letters of the text tell which.
 */
export function withoutRadicals(text: string): string {
  if (!/[\u2e80-\u2fdf]/.test(text)) return text;
  const door = (text.match(/[這說國們來時個會對過發現為學長實經開關點]/g)?.length ?? 0) > (text.match(/[这说国们来时个会对过发现为学实经开关点]/g)?.length ?? 0) ? '戶' : '户';
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => (radical === '⼾' ? door : letters[supplement.indexOf(radical)] ?? radical.normalize('NFKC')));
}
