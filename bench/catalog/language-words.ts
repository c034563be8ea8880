type Words = readonly [string, ...string[]];

/** What titles and descriptions of one language are put together from. */
export interface Language {
  readonly name: string;
  /** Between words: nothing where a script is written without blanks. */
  readonly space: string;
  readonly topics: Words;
  readonly things: Words;
  readonly people: Words;
  readonly subjects: Words;
  readonly glue: Words;
}

/** Words in one line, split at commas. */
const words = (line: string): Words => line.split(', ') as unknown as Words;

const english: Language = {
  name: 'English',
  space: ' ',
  topics: words('Forklift safety, First aid, Fire prevention, Working at height, Manual handling, Data protection, Information security, Anti-bribery, Code of conduct, Cold chain, Dangerous goods, Lock-out and tag-out, Confined spaces, Leadership, Coaching, Time management, Presentation skills, Negotiation, Project management, Quality assurance, Lean production, Root cause analysis, Customer service, Complaint handling, Spreadsheet basics, Database design, Cloud architecture, Programming in C++, Accounting, Payroll, Procurement, Contract law, Diversity and inclusion, Harassment prevention, Mental health, Ergonomics, Noise protection, Chemical handling, Waste separation, Energy efficiency, Crane operation, Mooring, Container lashing, Radio communication, Customs clearance, Export control, Import duties, Stock counting, Maintenance planning, Welding'),
  things: words('essentials, refresher, for beginners, in practice, workshop, part one, part two, advanced course, certification, at the quay, in the warehouse, on board, in the office, at home, online, step by step, annual update, master class, assessment, handbook, with simulation, fundamentals, toolkit, case studies, checklist'),
  people: words('for drivers, for supervisors, for new joiners, for managers, for technicians, for instructors, for engineers, for planners, for the night shift, for contractors, for everybody, for auditors, for nurses, for sales teams, for the canteen'),
  subjects: words('Safety, Compliance, Leadership, Technology, Logistics, Finance, Health, Sales'),
  glue: words('and, with, before, after, during, without, about, under, through, because of, explains, shows, compares'),
};

export const languages: readonly [Language, ...Language[]] = [
  english,
  english,
  english,
  english,
  {
    name: 'Deutsch',
    space: ' ',
    topics: words('Gabelstaplerführerschein, Erste Hilfe, Brandschutz, Arbeitssicherheit, Höhenarbeit, Datenschutzgrundverordnung, Informationssicherheit, Gefahrgutverladung, Kühlkette, Führungskräfteentwicklung, Zeitmanagement, Qualitätssicherung, Kundengespräche, Buchhaltung, Lohnabrechnung, Vertragsrecht, Maschinenwartung, Schweißen, Lärmschutz, Mülltrennung, Kranbedienung, Zollabfertigung'),
    things: words('Grundlagen, Auffrischung, für Einsteiger, in der Praxis, Aufbaukurs, Zertifizierung, im Lager, an Bord, im Büro, Schritt für Schritt, jährliche Unterweisung, mit Übungen'),
    people: words('für Fahrer, für Vorgesetzte, für Führungskräfte, für Techniker, für neue Mitarbeitende, für Ausbilder, für alle'),
    subjects: words('Sicherheit, Recht, Führung, Technik, Logistik'),
    glue: words('und, mit, vor, nach, während, ohne, über, unter, erklärt, zeigt'),
  },
  {
    name: 'Français',
    space: ' ',
    topics: words('Sécurité des chariots élévateurs, Premiers secours, Prévention des incendies, Travail en hauteur, Protection des données, Sécurité informatique, Chaîne du froid, Marchandises dangereuses, Leadership, Gestion du temps, Gestion de projet, Service à la clientèle, Comptabilité, Droit des contrats, Ergonomie, Soudage, Déclaration en douane'),
    things: words('notions de base, recyclage, pour débutants, en pratique, atelier, niveau avancé, certification, à l’entrepôt, à bord, au bureau, étape par étape'),
    people: words('pour les conducteurs, pour les responsables, pour les techniciens, pour les nouveaux arrivants, pour tous'),
    subjects: words('Sécurité, Conformité, Technique, Logistique'),
    glue: words('et, avec, avant, après, pendant, sans, sur, sous, explique, montre'),
  },
  {
    name: 'Español',
    space: ' ',
    topics: words('Seguridad con carretillas, Primeros auxilios, Prevención de incendios, Trabajo en altura, Protección de datos, Cadena de frío, Mercancías peligrosas, Liderazgo, Gestión del tiempo, Atención al cliente, Contabilidad, Ergonomía, Soldadura, Aduanas'),
    things: words('nociones básicas, actualización, para principiantes, en la práctica, taller, nivel avanzado, en el almacén, a bordo'),
    people: words('para conductores, para supervisores, para técnicos, para todos'),
    subjects: words('Seguridad, Cumplimiento, Técnica, Logística'),
    glue: words('y, con, antes de, después de, durante, sin, sobre, explica'),
  },
  {
    name: 'Русский',
    space: ' ',
    topics: words('Безопасность погрузчиков, Первая помощь, Пожарная безопасность, Работа на высоте, Защита данных, Холодовая цепь, Опасные грузы, Управление временем, Бухгалтерия, Сварка'),
    things: words('основы, повторный курс, для начинающих, на практике, семинар, на складе, на борту'),
    people: words('для водителей, для руководителей, для техников, для всех'),
    subjects: words('Безопасность, Техника, Логистика'),
    glue: words('и, с, перед, после, во время, без, о, под'),
  },
  {
    name: 'العربية',
    space: ' ',
    topics: words('السلامة في المرفأ, الإسعافات الأولية, الوقاية من الحريق, العمل على ارتفاع, حماية البيانات, سلسلة التبريد, البضائع الخطرة, القيادة, خدمة العملاء, المحاسبة'),
    things: words('الأساسيات, تدريب تنشيطي, للمبتدئين, في الممارسة, ورشة عمل, على متن السفينة'),
    people: words('للسائقين, للمشرفين, للفنيين, للجميع'),
    subjects: words('السلامة, الامتثال, التقنية'),
    glue: words('و, مع, قبل, بعد, خلال, بدون, عن'),
  },
  {
    name: '中文',
    space: '',
    topics: words('港湾安全, 急救, 消防, 高空作业, 数据保护, 信息安全, 冷链, 危险品, 领导力, 时间管理, 客户服务, 会计, 焊接, 报关, 叉车安全'),
    things: words('入门, 复训, 实践, 研讨会, 高级课程, 认证, 在仓库, 在船上, 手册'),
    people: words('司机, 主管, 技术员, 新员工, 所有人'),
    subjects: words('安全, 合规, 技术, 物流'),
    glue: words('和, 在, 之前, 之后, 没有, 关于, 说明'),
  },
  {
    name: '日本語',
    space: '',
    topics: words('フォークリフト安全, 応急手当, 火災予防, 高所作業, データ保護, コールドチェーン, 危険物, リーダーシップ, 時間管理, 顧客対応, 会計, 溶接'),
    things: words('入門, 再教育, 実践, 上級, 認定, 倉庫で, 船上で, 手引き'),
    people: words('運転者向け, 管理者向け, 技術者向け, 新入社員向け'),
    subjects: words('安全, 法令, 技術'),
    glue: words('と, の, で, から, まで, について, を'),
  },
  {
    name: 'ไทย',
    space: '',
    topics: words('ความปลอดภัยในท่าเรือ, การปฐมพยาบาล, การป้องกันอัคคีภัย, การทำงานบนที่สูง, การคุ้มครองข้อมูล, ห่วงโซ่ความเย็น, สินค้าอันตราย, ภาวะผู้นำ'),
    things: words('ขั้นพื้นฐาน, ทบทวน, ภาคปฏิบัติ, สัมมนา, ขั้นสูง, ในคลังสินค้า'),
    people: words('สำหรับพนักงานขับรถ, สำหรับหัวหน้างาน, สำหรับทุกคน'),
    subjects: words('ความปลอดภัย, เทคนิค'),
    glue: words('และ, กับ, ก่อน, หลัง, ใน, โดย'),
  },
];
