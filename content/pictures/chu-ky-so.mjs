// Pictures of the course “Chữ ký số”.
import {
  picture, save, C, heading, caption, text, box, say, arrow, badge, tick, cross, phone, twoPhones, browser, laptop, notes,
  paper, receipt, notebook, calendar, redStamp, icon, steps, compare, chain, words, grid, timeline, panel, rowsAt, tag,
  shop, officeCounter, home, night, street, riceField, plain, counter, table, callScreen, sms,
  woman, man, youngWoman, officer, officeWorker, officeMan, grandmother, grandfather, stranger, shopkeeper,
  volunteer, pupilGirl,
} from "./kit.mjs";

// A USB token lying flat: plug to the left, x and y its middle.
const token = (x, y, s = 1, color = C.teal, turn = 0) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"><rect x="-32" y="-8" width="16" height="16" rx="2" fill="#aab5b8"/>` +
  `<rect x="-28" y="-4" width="5" height="3" fill="${C.ink}"/><rect x="-28" y="2" width="5" height="3" fill="${C.ink}"/>` +
  `<rect x="-17" y="-13" width="46" height="26" rx="6" fill="${color}"/><circle cx="22" cy="0" r="3.500" fill="${C.paper}"/>` +
  `<rect x="-10" y="-4" width="18" height="8" rx="2" fill="#fff" opacity=".85"/></g>`;

// A pen stroke like a signature.
const pen = (x, y, s = 1, color = C.blue) =>
  `<path transform="translate(${x} ${y}) scale(${s})" d="M-34 8q10-30 17-12t-5 12q15-22 19-10t4 5q8-8 13-3t20-5" fill="none" stroke="${color}" stroke-width="${2.4 / s}"/>`;

// A lantern of Hội An, x its middle, y where it hangs.
const lantern = (x, y, s, color) =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path d="M0 0v8M0 44v14" stroke="${C.wood}" stroke-width="2.500"/><rect x="-7" y="7" width="14" height="5" rx="2" fill="${C.wood}"/>` +
  `<path d="M-7 12Q-24 26-7 42H7Q24 26 7 42L7 12z" fill="${color}"/><path d="M-7 12Q-26 27-7 42H7Q26 27 7 12z" fill="${color}"/>` +
  `<path d="M0 12v30M-5 12Q-13 27-5 42M5 12Q13 27 5 42" fill="none" stroke="#fff" stroke-width="1.200" opacity=".6"/><rect x="-7" y="41" width="14" height="5" rx="2" fill="${C.gold}"/></g>`;

// Two panels without right and wrong.
const two = (left, right, h = 212) => [[left, 14], [right, 185]].map(([p, x]) => [
  panel({ x, y: 14, w: 161, h }),
  `<path d="M${x - 1} 48V26a13 13 0 0 1 13-13h137a13 13 0 0 1 13 13v22z" fill="${C.teal}"/>`,
  text(p.label, { x: x + 80, y: 37, bold: true, color: C.white }),
  p.draw(x + 80, h - 12),
  text(p.text, { x: x + 80, y: h + 4, bold: true, size: 15 }),
]);

// A white line of a screen: small label over its value. Used where the learner taps on a line.
const field = (label, value, { x, y, w, h, color = C.ink, fill = "#ffffff" }) => [
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="7" fill="${fill}" stroke="${C.line}" stroke-width="1.500"/>`,
  text(label, { x: x + 12, y: y + 17, align: "left", size: 14, color: C.grey }),
  text(value, { x: x + 12, y: y + 36, align: "left", size: 16, bold: true, color }),
];
const window_ = (title, { x = 20, y = 12, w = 320, h = 236, bar = C.teal } = {}) => [
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="12" fill="#f3f1ea" stroke="${C.ink}" stroke-width="2.500"/>`,
  `<path d="M${x + 1.2} ${y + 34}V${y + 12}a11 11 0 0 1 11-11h${w - 24.4}a11 11 0 0 1 11 11v22z" fill="${bar}"/>`,
  text(title, { x: x + w / 2, y: y + 24, size: 16, bold: true, color: C.white }),
];
const seal = (x, y, s = 1) => icon("shield", { x, y, size: 30 * s, color: C.green });

// ---------------------------------------------------------------- lesson 1

picture("den-long-hop-dong", "Chị Hà ở tiệm đèn lồng xem ảnh hợp đồng, con gái nhắc xin bản có chữ ký số", [
  shop({ sign: "Đèn lồng Hội An" }),
  lantern(34, 52, 0.95, C.red), lantern(92, 52, 0.8, C.gold), lantern(334, 52, 0.85, C.orange),
  shopkeeper({ x: 118, y: 218, holds: "phone", mood: "worried" }),
  pupilGirl({ x: 226, y: 222, s: 1.15, pose: "pointing", flip: true, mood: "talk" }),
  counter({ y: 212 }),
  say("Xin bản có chữ ký số!", { x: 122, y: 54, w: 192, to: [236, 108] }),
], { h: 264 });

picture("bon-kieu-ky", "Bốn ô: chữ ký tay, ảnh chụp chữ ký, chữ ký điện tử, chữ ký số", [
  grid([
    { draw: (x, b) => [`<rect x="${x - 46}" y="${b - 56}" width="92" height="54" rx="3" fill="#fff" stroke="${C.grey}"/>`, pen(x, b - 26, 1.1)], text: "Chữ ký tay" },
    { draw: (x, b) => [`<rect x="${x - 46}" y="${b - 58}" width="92" height="56" rx="6" fill="${C.sky}" stroke="${C.grey}" stroke-dasharray="6 4" stroke-width="2"/>`, pen(x - 6, b - 26, 1.0), icon("camera", { x: x + 32, y: b - 46, size: 24, color: C.rust, bg: C.sky })], text: "Ảnh chụp chữ ký" },
    { draw: (x, b) => [icon("mobile", { x: x - 18, y: b - 30, size: 52 }), icon("finger", { x: x + 26, y: b - 26, size: 42, color: C.rust })], text: "Chữ ký điện tử" },
    { draw: (x, b) => [icon("key", { x: x - 32, y: b - 30, size: 44, color: C.rust }), icon("doc", { x: x + 4, y: b - 30, size: 40 }), icon("key", { x: x + 42, y: b - 30, size: 44, color: C.green })], text: "Chữ ký số" },
  ]),
]);

picture("hai-khoa", "Người ký có khóa bí mật, người nhận có khóa công khai, ở giữa là tài liệu niêm phong", [
  shopkeeper({ x: 62, y: 150, s: 0.95 }), man({ x: 298, y: 150, s: 0.95, flip: true }),
  paper({ x: 138, y: 34, w: 84, h: 106, rows: [{ lines: 4 }] }), seal(180, 116, 1.2),
  arrow([104, 96], [132, 96]), arrow([228, 96], [256, 96]),
  icon("key", { x: 62, y: 172, size: 40, color: C.rust }), icon("key", { x: 298, y: 172, size: 40, color: C.green }),
  text("Niêm phong", { x: 180, y: 164, bold: true, color: C.teal }),
  text("Khóa bí mật", { x: 66, y: 212, bold: true, color: C.rust }), text("chỉ mình có", { x: 66, y: 231 }),
  text("Khóa công khai", { x: 290, y: 212, bold: true, color: C.green }), text("ai cũng xem được", { x: 284, y: 231 }),
]);

picture("niem-phong-vo", "Hợp đồng bị sửa 200 thành 300, niêm phong vỡ và máy báo đã bị thay đổi", [
  paper({ x: 18, y: 16, w: 164, h: 208, kind: "contract", title: "Hợp đồng", rows: [{ text: "Đèn lồng:" }, { number: "200 chiếc", size: 22, strike: true }, { number: "300 chiếc", size: 22, color: C.red }, { lines: 2 }] }),
  `<g fill="none" stroke="${C.red}" stroke-width="3"><circle cx="100" cy="196" r="20" fill="#f6d5ce"/><path d="M100 176l-6 10 9 8-8 10 6 12"/></g>`,
  arrow([190, 120], [214, 120]),
  panel({ x: 218, y: 40, w: 126, h: 160 }),
  cross({ x: 281, y: 78, r: 22 }),
  text("Tài liệu đã bị thay đổi sau khi ký", { x: 281, y: 126, w: 112, bold: true, color: C.red }),
]);

picture("gia-tri-nhu-ky-tay", "Cán cân thăng bằng giữa chữ ký tay trên giấy và chữ ký số trên điện thoại", [
  `<path d="M180 50V190M140 194H220M84 62H276M84 62L52 130H116zM276 62L244 130H308z" fill="none" stroke="${C.wood}" stroke-width="4"/><circle cx="180" cy="54" r="8" fill="${C.gold}"/>`,
  `<path d="M40 130H128Q122 158 84 158T40 130zM232 130H320Q314 158 276 158T232 130z" fill="${C.woodPale}"/>`,
  `<rect x="56" y="84" width="56" height="46" rx="2" fill="#fff" stroke="${C.grey}"/>`, pen(84, 112, 0.7),
  `<rect x="260" y="76" width="32" height="54" rx="6" fill="${C.ink}"/><rect x="264" y="82" width="24" height="42" rx="2" fill="${C.screen}"/>`, icon("shield", { x: 276, y: 103, size: 24, color: C.green, bg: C.screen }),
  text("Chữ ký tay", { x: 84, y: 184, bold: true }), text("Chữ ký số", { x: 276, y: 184, bold: true }),
  caption("Giá trị pháp lý tương đương"),
]);

picture("ai-dung", "Chủ tiệm, kế toán, người dân và cán bộ xã, mỗi người một việc cần ký số", [
  grid([
    { draw: { person: "shopkeeper" }, text: "Hợp đồng, hóa đơn" },
    { draw: { person: "officeWorker" }, text: "Chứng từ, thuế" },
    { draw: { person: "woman" }, text: "Hồ sơ trên mạng" },
    { draw: { person: "highlandMan" }, text: "Văn bản của xã" },
  ]),
], { h: 270 });

picture("soi-trong-tep", "Kính lúp soi vào dòng chữ ký số bên trong tệp trên điện thoại", [
  phone({ x: "left", title: "Hợp đồng", rows: [{ lines: 3 }, { lines: 3 }, { icon: "shield", text: "Ký bởi: Lê Văn Tấn", note: "22/11/2026, 9:05", color: C.green, hot: true }] }),
  `<g fill="none"><circle cx="252" cy="86" r="40" fill="#fff" stroke="${C.ink}" stroke-width="7"/><path d="M282 116l30 32" stroke="${C.wood}" stroke-width="13"/></g>`,
  icon("shield", { x: 252, y: 86, size: 46, color: C.green }),
  text("Chữ ký số nằm bên trong tệp", { x: 268, y: 186, w: 140, bold: true, color: C.teal }),
]);

// ---------------------------------------------------------------- lesson 2

picture("ke-toan-hop-tac-xa", "Chị Phượng ngồi bàn với hai chiếc token và một chiếc điện thoại", [
  home(),
  officeWorker({ x: 206, y: 176, s: 1.1, pose: "thinking" }),
  counter({ y: 172 }),
  token(62, 160, 0.9, C.rust), token(138, 160, 0.9, C.gold),
  `<rect x="274" y="150" width="44" height="22" rx="5" fill="${C.ink}"/><rect x="279" y="153" width="33" height="16" rx="2" fill="${C.screen}"/>`,
  text("Hợp tác xã", { x: 56, y: 212, bold: true }), text("Bác Tấn", { x: 142, y: 212, bold: true }), text("Của chị", { x: 296, y: 212, bold: true }),
]);

const cert = [
  window_("Chứng thư chữ ký số", { h: 240 }),
  field("Cấp cho", "Nguyễn Thị Mận", { x: 34, y: 56, w: 292, h: 42 }),
  field("Nơi cấp", "Công ty Chứng thực mẫu", { x: 34, y: 102, w: 292, h: 42 }),
  field("Số hiệu", "54 01 A7 3C", { x: 34, y: 148, w: 292, h: 42 }),
  field("Có hiệu lực", "10/3/2026 – 10/3/2027", { x: 34, y: 194, w: 292, h: 46 }),
];
picture("chung-thu", "Chứng thư mẫu có bốn dòng: cấp cho, nơi cấp, số hiệu, có hiệu lực", [cert], { h: 264 });

picture("chuoi-tin-cay", "Ba bậc: Trung tâm Chứng thực điện tử quốc gia, nơi cấp có giấy phép, người dân và hợp tác xã", [
  ...[["office", "Trung tâm Chứng thực\nđiện tử quốc gia", 16, 300, C.tealPale], ["shield", "Nơi cấp có giấy phép", 96, 260, C.greenPale], ["family", "Người dân, hợp tác xã", 176, 260, C.orangePale]].map(([name, t, y, w, f]) => [
    `<rect x="${180 - w / 2}" y="${y}" width="${w}" height="50" rx="12" fill="${f}" stroke="${C.teal}" stroke-width="2"/>`,
    icon(name, { x: 180 - w / 2 + 30, y: y + 25, size: 36, bg: f }),
    text(t, { x: 180 + 20, y: t.includes("\n") ? y + 21 : y + 31, bold: true, w: w - 60 }),
  ]),
  arrow([180, 68], [180, 92]), arrow([180, 148], [180, 172]),
]);

picture("ba-loai", "Ba cột: công cộng cho dân và doanh nghiệp, công vụ cho cán bộ, riêng của một tổ chức", [
  grid([
    { draw: { person: "shopkeeper" }, text: "Công cộng" },
    { draw: { person: "officer" }, text: "Công vụ" },
    { draw: (x, b) => icon("factory", { x, y: b - 46, size: 66 }), text: "Riêng của tổ chức" },
  ], { title: "Ba loại, ba phạm vi" }),
  // words under the cards say who issues them
], { h: 220 });

picture("token-va-tu-xa", "Bên trái USB token cắm máy tính, bên phải điện thoại ra lệnh ký từ xa", [
  two({ label: "USB token", text: "Khóa trong USB",
    draw: (x, b) => [icon("laptop", { x: x - 12, y: b - 84, size: 104 }), token(x + 44, b - 44, 1.05, C.rust)] },
  { label: "Ký số từ xa", text: "Khóa ở nơi cấp",
    draw: (x, b) => [icon("mobile", { x: x - 44, y: b - 66, size: 72 }), arrow([x - 18, b - 76], [x + 12, b - 92], { width: 4 }), icon("cloud", { x: x + 42, y: b - 106, size: 70 }), icon("key", { x: x + 42, y: b - 58, size: 40, color: C.rust })] }),
]);

picture("ten-va-chuc-danh", "Hai chứng thư đặt cạnh nhau, một của hợp tác xã, một của giám đốc ghi chức danh", [
  paper({ x: 16, y: 30, w: 158, h: 170, title: "Chứng thư", rows: [{ label: "Cấp cho", value: "Hợp tác xã rau Đại Lộc" }, { label: "Dùng để", value: "Như con dấu" }] }),
  paper({ x: 188, y: 30, w: 158, h: 170, title: "Chứng thư", rows: [{ label: "Cấp cho", value: "Lê Văn Tấn" }, { label: "Chức danh", value: "Giám đốc", hot: true }] }),
  caption("Ký đúng tên, đúng việc"),
]);

picture("dem-han", "Tờ lịch khoanh ngày hết hạn của chứng thư", [
  calendar({ x: 110, y: 116, size: 150, day: "10", month: "Tháng 3/2027" }),
  `<circle cx="110" cy="144" r="42" fill="none" stroke="${C.red}" stroke-width="5"/>`,
  box("Chứng thư hết hạn", { x: 208, y: 54, w: 136, tone: "warn", bold: true }),
  box("Gia hạn trước ngày này", { x: 208, y: 132, w: 136, tone: "good", mark: "tick" }),
]);

// ---------------------------------------------------------------- lesson 3

picture("quay-hanh-chinh", "Chị Mận tự cầm điện thoại ở quầy hành chính công xã, cán bộ chỉ cách làm", [
  officeCounter({ sign: "Phục vụ hành chính công" }),
  officer({ x: 104, y: 186, pose: "explaining", mood: "talk" }),
  woman({ x: 268, y: 190, holds: "phone", flip: true }),
  counter({ y: 182, text: "Em chỉ, tay chị bấm nhé" }),
], { h: 244 });

picture("can-chuan-bi", "Bốn thứ: VNeID mức 2, thẻ căn cước, điện thoại của mình, hộp thư", [
  steps([
    { draw: "mobile", text: "VNeID mức 2" }, { draw: "idcard", text: "Thẻ căn cước" },
    { draw: "sim", text: "Số điện thoại của mình" }, { draw: "mail", text: "Hộp thư, nếu có" },
  ], { title: "Chuẩn bị bốn thứ" }),
]);

picture("vneid-buoc", "Điện thoại ở mục Dịch vụ khác, ngón tay chỉ ô Chứng thư chữ ký số", [
  phone({ x: "left", title: "Dịch vụ khác", rows: [{ icon: "shield", text: "Chứng thư chữ ký số", color: C.green, hot: true, finger: true }, { icon: "doc", text: "Giấy tờ khác" }, { icon: "history", text: "Lịch sử" }, { lines: 2 }] }),
  notes(["Đăng nhập mức 2", "Vào Dịch vụ khác", "Chọn nơi cấp, đọc giá", "Đồng ý, kích hoạt"]),
]);

picture("doc-truoc-khi-dong-y", "Màn hình đăng ký với năm dòng cần đọc trước khi bấm Đồng ý", [
  phone({ x: "center", w: 286, title: "Xem lại đăng ký", rows: [
    { label: "1. Họ tên", value: "Nguyễn Thị Mận", inline: true },
    { label: "2. Điện thoại", value: "0900 000 000", inline: true },
    { label: "3. Nơi cấp", value: "Công ty mẫu", inline: true },
    { label: "4. Đến ngày", value: "10/3/2027", inline: true },
    { label: "5. Gia hạn", value: "99.000 đ/năm", inline: true },
  ], buttons: ["Quay lại", { text: "Đồng ý", kind: "good", hot: true }] }),
], { h: 250 });

picture("dat-ma-pin", "Mã PIN dễ đoán bị gạch, mã khó đoán được đánh dấu", [
  compare({ title: "Đặt mã PIN", leftLabel: "Khó đoán", rightLabel: "Dễ đoán",
    left: [{ pin: 6, of: 6 }, { text: "Không dính ngày sinh, số nhà", center: true }, { text: "Chỉ mình biết", center: true, bold: true }],
    right: [{ number: "123456", size: 20, strike: true }, { number: "888888", size: 20, strike: true }, { text: "Ngày sinh của mình", center: true, strike: true }] }),
], { h: 220 });

picture("giu-kin-pin", "Giữ mã đúng là nhớ và che tay; giữ sai là dán lên token, nhắn cho người khác", [
  compare({
    left: [{ icon: "hand", text: "Che tay khi bấm", color: C.green }, { icon: "person", text: "Nhớ trong đầu", color: C.green }, { icon: "lock", text: "Cất token có khóa", color: C.green }],
    right: (x, b, w, h) => [token(x, b - h + 40, 1.5, C.teal), `<rect x="${x - 18}" y="${b - h + 28}" width="52" height="24" fill="${C.straw}" transform="rotate(-5 ${x} ${b - h + 40})"/>`, text("PIN", { x: x + 8, y: b - h + 45, bold: true, size: 15 }), rowsAt([{ icon: "chat", text: "Nhắn cho kế toán", color: C.red }, { icon: "camera", text: "Chụp ảnh lưu", color: C.red }], { x: x - w / 2 + 10, y: b - h + 76, w: w - 20 })],
    leftText: "", rightText: "" }),
], { h: 236 });

picture("quay-mat-di", "Người giúp quay mặt đi khi chị bấm mã PIN", [
  home(),
  woman({ x: 110, y: 232, s: 1.15, holds: "phone", flip: true }),
  volunteer({ x: 258, y: 232, s: 1.15, coat: "plain", mood: "none", look: "back" }),
  `<path d="M236 118q0-20 22-20t22 20v10q0 20-22 22t-22-22z" fill="#2b2320"/>`,
  say("Cô cứ bấm, cháu không nhìn", { x: 178, y: 16, w: 164, to: [258, 96] }),
]);

// ---------------------------------------------------------------- lesson 4

picture("doc-lai-to-khai", "Buổi tối, chị Mận đọc lại tờ khai trên điện thoại, chồng nhắc", [
  home(),
  woman({ x: 130, y: 234, s: 1.15, holds: "phone" }),
  man({ x: 262, y: 234, s: 1.15, flip: true, mood: "talk" }),
  say("Em đọc lại chưa?", { x: 190, y: 20, w: 150, to: [262, 98] }),
]);

picture("bon-dieu-truoc-ky", "Bốn điều xem trước khi ký: đúng tệp, đọc hết, đúng tư cách, chứng thư còn hạn", [
  steps([{ draw: "doc", text: "Đúng tệp" }, { draw: "eye", text: "Đọc hết" }, { draw: "person", text: "Đúng tư cách" }, { draw: "calendar", text: "Còn hạn" }], { title: "Trước khi ký" }),
]);

picture("ky-tren-dien-thoai", "Một máy có nút Ký số, một máy báo có yêu cầu ký và hỏi mã PIN", [
  twoPhones({
    left: { label: "Trang nộp hồ sơ", title: "Hồ sơ", rows: [{ icon: "doc", text: "Tờ khai đăng ký", note: "tệp PDF" }, { lines: 3 }], buttons: [{ text: "Ký số", kind: "good", hot: true, badge: 1 }] },
    right: { label: "Ứng dụng ký số", title: "Yêu cầu ký", rows: [{ label: "Tài liệu", value: "Tờ khai đăng ký", hot: true, badge: 2 }, { text: "Mã PIN", center: true }, { pin: 4, of: 6 }], buttons: ["Từ chối", { text: "Ký", kind: "good", badge: 3 }] },
  }),
], { h: 256 });

picture("ky-tren-may-tinh", "Máy tính cắm USB token, màn hình chọn chứng thư đúng tên và nhập mã PIN", [
  laptop({ x: 62, w: 276, title: "Ký số tài liệu", rows: [
    { check: "Lê Văn Tấn, đến 5/2028", round: true, on: false },
    { check: "Trần Thị Phượng, đến 9/2027", round: true, hot: true },
    { input: "Mã PIN", secret: 6 }, { button: "Ký", kind: "good" },
  ] }),
  token(46, 202, 1.05, C.rust, 180),
  text("Token", { x: 30, y: 182, bold: true }),
], { h: 250 });

picture("giu-tep-da-ky", "Gửi chính tệp đã ký thì tốt; in ra chụp lại hay gõ thêm thì hỏng chữ ký", [
  compare({ leftLabel: "Giữ được", rightLabel: "Làm hỏng",
    left: [{ icon: "send", text: "Gửi chính tệp", color: C.green }, { icon: "usb", text: "Chép sang USB", color: C.green }, { icon: "folder", text: "Sao thêm một bản", color: C.green }],
    right: [{ icon: "printer", text: "In ra rồi chụp", color: C.red }, { icon: "pen", text: "Gõ thêm chữ", color: C.red }, { icon: "tool", text: "Cắt bớt trang", color: C.red }] }),
], { h: 210 });

picture("moi-nguoi-mot-chu-ky", "Kế toán và giám đốc lần lượt ký bằng token của mình vào cùng một tệp", [
  officeWorker({ x: 54, y: 172 }), man({ x: 306, y: 172, flip: true, hair: "grey", glasses: true }),
  token(58, 186, 0.9, C.teal), token(302, 186, 0.9, C.rust, 180),
  paper({ x: 110, y: 16, w: 140, h: 190, title: "Hợp đồng", rows: [{ lines: 2 }, { sign: "Trần Thị Phượng", digital: true }, { sign: "Lê Văn Tấn", digital: true }] }),
  badge(1, { x: 110, y: 104 }), badge(2, { x: 110, y: 158 }),
  text("Phượng", { x: 58, y: 222, bold: true }), text("Bác Tấn", { x: 302, y: 222, bold: true }),
]);

picture("ky-thu", "Tệp tập ký trên màn hình với tên người ký và giờ ký", [
  browser({ title: "tap-ky.pdf", rows: [{ text: "Tôi đang tập ký", big: true }, { lines: 2 }, { icon: "shield", text: "Ký bởi: Nguyễn Thị Mận", note: "22/11/2026, 19:30", color: C.green, hot: true }, { text: "Tìm thấy tên mình là được", center: true, color: C.green, bold: true }] }),
], { h: 220 });

// ---------------------------------------------------------------- lesson 5

picture("dau-do-khong-chu-ky", "Công văn có hình dấu đỏ nhưng khung bên báo không có chữ ký số", [
  laptop({ x: 30, w: 300, title: "Công văn khẩn", side: { w: 122, rows: [{ text: "Chữ ký", bold: true }, { danger: "Không tìm thấy chữ ký số" }] }, rows: [{ text: "Gửi trước 10 giờ", bold: true }, { lines: 4 }, { gap: 60 }] }),
  redStamp({ x: 206, y: 166, r: 27, text: "DẤU" }), pen(270, 168, 1),
], { h: 244 });

picture("khung-chu-ky", "Khung Chữ ký cạnh tài liệu ghi người ký, nơi cấp, giờ ký và kết quả hợp lệ", [
  browser({ title: "hop-dong.pdf", side: { w: 176, rows: [{ text: "Chữ ký", bold: true, color: C.teal }, { label: "Người ký", value: "Lê Văn Tấn" }, { label: "Nơi cấp", value: "Công ty mẫu" }, { label: "Giờ ký", value: "5/3/2026, 8:10" }, { mark: "tick", text: "Hợp lệ", bold: true }] }, rows: [{ title: "Hợp đồng" }, { lines: 6 }, { lines: 5 }] }),
], { h: 250 });

picture("nam-ket-qua", "Năm dòng kết quả: hợp lệ, bị thay đổi, hết hạn, bị thu hồi, chưa xác minh được", [
  panel({ x: 24, y: 12, w: 312, h: 226 }),
  rowsAt([
    { icon: "check", text: "Hợp lệ", bold: true, color: C.green }, { icon: "pen", text: "Đã bị thay đổi sau khi ký", bold: true, color: C.red },
    { icon: "calendar", text: "Chứng thư hết hạn", bold: true, color: C.rust }, { icon: "lock", text: "Chứng thư bị thu hồi", bold: true, color: C.red },
    { icon: "question", text: "Chưa xác minh được", bold: true, color: C.grey },
  ], { x: 44, y: 26, w: 280, h: 200 }),
], { h: 250 });

picture("dau-thoi-gian", "Ký ngày 5 tháng 3 có dấu thời gian, hết hạn ngày 1 tháng 6, kiểm tra ngày 10 tháng 9 vẫn tốt", [
  timeline([{ when: "5/3", text: "Ký, có dấu thời gian" }, { when: "1/6", text: "Chứng thư hết hạn" }, { when: "10/9", text: "Kiểm tra: vẫn tốt" }], { title: "Xét lúc ký", hot: 0 }),
], { h: 190 });

picture("giay-to-tu-cong", "Điện thoại nhận kết quả: tải tệp, giữ bản gốc, gửi tệp cho nơi cần", [
  phone({ x: "left", title: "Kết quả", rows: [{ mark: "tick", text: "Đã có kết quả", bold: true }, { icon: "doc", text: "Giấy chứng nhận", note: "tệp có ký số" }], buttons: [{ text: "Tải tệp", kind: "good", finger: true }] }),
  notes([{ text: "Tải tệp về", mark: 1 }, { text: "Giữ nguyên, sao thêm một bản", mark: 2 }, { text: "Nơi nào cần, gửi tệp", mark: 3 }]),
]);

const invoice = (seller, signer, y = 12) => [
  receipt({ x: 30, y, w: 300, h: 250, title: "HÓA ĐƠN", rows: [] }),
  text("Người bán", { x: 48, y: y + 54, align: "left", size: 14, color: C.grey }),
  text(seller, { x: 48, y: y + 74, align: "left", size: 16, bold: true }),
];
picture("hoa-don", "Hóa đơn điện tử mẫu với tên người bán, dòng ký bởi, ngày ký và mã tra cứu", [
  invoice("Cửa hàng Đại Quang"),
  rowsAt([{ label: "Phân bón 5 bao", value: "2.500.000", inline: true }, { label: "Cộng", value: "2.500.000", inline: true }], { x: 48, y: 98, w: 264 }),
  `<path d="M48 94h264M48 150h264" stroke="${C.line}" stroke-width="2"/>`,
  text("Mã tra cứu", { x: 48, y: 178, align: "left", size: 14, color: C.grey }), text("X7 K2 91", { x: 48, y: 198, align: "left", bold: true }),
  `<rect x="166" y="160" width="150" height="78" rx="8" fill="${C.greenPale}" stroke="${C.green}" stroke-width="2.500"/>`,
  text("Ký bởi", { x: 176, y: 180, align: "left", size: 14, color: C.grey }), text("Cửa hàng\nĐại Quang", { x: 176, y: 199, align: "left", bold: true, size: 15 }), text("3/11/2026", { x: 236, y: 180, align: "left", size: 14 }),
  badge(1, { x: 324, y: 68 }), badge(2, { x: 316, y: 238 }), badge(3, { x: 140, y: 186 }),
], { h: 274 });

picture("doc-ba-dieu", "Chị Hà đọc to ba điều: ai ký, lúc nào, kết quả gì", [
  shopkeeper({ x: 86, y: 236, s: 1.25, holds: "phone", mood: "talk" }),

  say("Ai ký?", { x: 176, y: 22, w: 160, to: [128, 122], bold: true, size: 17 }),
  box("Ký lúc nào?", { x: 186, y: 92, w: 150, tone: "teal", bold: true, mark: 2 }),
  box("Kết quả gì?", { x: 186, y: 152, w: 150, tone: "teal", bold: true, mark: 3 }),
]);

// ---------------------------------------------------------------- lesson 6

picture("quen-tui", "Chị Phượng đứng bên đường gọi điện, chiếc túi bỏ quên trên bàn quán nước", [
  street(),
  officeWorker({ x: 92, y: 232, body: "standing", pose: "calling", mood: "worried" }),
  table({ x: 268, y: 170, w: 140, h: 56 }),
  `<g><path d="M236 152q0-22 22-22t22 22" fill="none" stroke="${C.wood}" stroke-width="4"/><rect x="230" y="148" width="56" height="30" rx="7" fill="${C.rust}"/></g>`,
  token(258, 164, 0.62, C.teal),
  `<path d="M306 144h20l-3 28h-14z" fill="#fff" stroke="${C.teal}" stroke-width="2"/><path d="M308 154h16l-2 16h-12z" fill="${C.straw}"/>`,
  box("Quên mất túi!", { x: 196, y: 66, w: 140, tone: "warn", bold: true, to: [258, 126] }),
]);

picture("goi-noi-cap", "Cuộc gọi tới nơi cấp và bốn việc: gọi, ghi, gửi đơn, báo", [
  phone({ x: "left", w: 150, middle: true, rows: [{ icon: "headset", size: 52 }, { text: "Nơi cấp chữ ký số", center: true, bold: true }, { text: "đang gọi…", center: true, grey: true }], buttons: [{ text: "Kết thúc", kind: "bad" }] }),
  notes([{ text: "“Xin tạm dừng chứng thư”" }, { text: "Ghi giờ, tên người nghe" }, { text: "Gửi đơn như họ chỉ" }, { text: "Báo người liên quan" }], { x: 186, w: 162 }),
]);

const door = (x, b, inside) =>
  `<rect x="${x - 40}" y="${b - 112}" width="80" height="110" rx="4" fill="${C.wood}"/><rect x="${x - 33}" y="${b - 105}" width="66" height="103" fill="${C.woodPale}"/>${inside}`;
picture("tam-dung-thu-hoi", "Tạm dừng như cửa khóa có chìa mở lại, thu hồi như cửa xây bít", [
  two({ label: "Tạm dừng", text: "Mở lại được",
    draw: (x, b) => [door(x - 12, b - 12, ""), icon("lock", { x: x - 12, y: b - 66, size: 48, color: C.ink, bg: C.woodPale }), icon("key", { x: x + 52, y: b - 44, size: 38, color: C.rust })] },
  { label: "Thu hồi", text: "Bỏ, xin cấp mới",
    draw: (x, b) => door(x, b - 12, `<g fill="#c9775a" stroke="#fff" stroke-width="2">${[0, 1, 2, 3, 4].map((r) => `<path d="M${x - 33} ${b - 117 + r * 20.600}h66v20.600h-66zm${r % 2 ? 22 : 36} 0v20.600"/>`).join("")}</g>`) }),
]);

picture("bon-o-khoa", "Bốn ổ khóa quanh điện thoại bị mất: chữ ký số, SIM, ngân hàng, VNeID", [
  icon("mobile", { x: 180, y: 112, size: 104 }), text("?", { x: 180, y: 124, size: 34, bold: true, color: C.rust }),
  ...[["Chữ ký số", 66, 62, 1], ["SIM", 294, 62, 2], ["Ngân hàng", 66, 166, 3], ["VNeID", 294, 166, 4]].map(([t, x, y, n]) => [
    `<rect x="${x - 52}" y="${y - 42}" width="104" height="84" rx="12" fill="#fff" stroke="${C.teal}" stroke-width="2"/>`,
    icon("lock", { x, y: y - 10, size: 42, color: C.rust }), text(t, { x, y: y + 32, bold: true }), badge(n, { x: x - 46, y: y - 36 }),
  ]),
  caption("Mất máy: khóa bốn thứ"),
]);

picture("lich-su-ky", "Lịch sử ký số có dòng lạ lúc 1 giờ 12 phút được khoanh", [
  phone({ x: "left", w: 186, title: "Lịch sử ký số", rows: [{ icon: "doc", text: "Hợp đồng bán đèn", note: "9 giờ 20" }, { icon: "warning", text: "Giấy vay tiền", note: "1 giờ 12, ban đêm", color: C.red, hot: true }, { icon: "doc", text: "Tờ khai thuế", note: "15 giờ 05" }] }),
  notes([{ text: "Tôi không ký!", mark: "warn", bold: true }, { text: "Chụp lại, đừng xóa", mark: "tick" }, { text: "Gọi nơi cấp ngay", mark: "tick" }], { x: 220, w: 130 }),
]);

picture("ban-giao", "Đổi kế toán: trả token cũ, thu hồi, cấp chứng thư mới, ký biên bản", [
  chain([{ icon: "usb", text: "Trả token cũ" }, { icon: "lock", text: "Thu hồi" }, { icon: "doc", text: "Cấp mới" }, { icon: "signature", text: "Ký biên bản" }], { title: "Khi đổi người" }),
], { h: 200 });

picture("tam-the-can-goi", "Tấm thẻ ghi nơi cấp, số hỗ trợ, số hiệu, ngày hết hạn, không ghi mã PIN", [
  notebook({ x: 60, w: 240, y: 14, title: "Khi cần gọi", rows: [{ label: "Nơi cấp:", value: "…………", inline: true }, { label: "Số hỗ trợ:", value: "…………", inline: true }, { label: "Số hiệu:", value: "…………", inline: true }, { label: "Hết hạn:", value: "…………", inline: true }, { line: true }, { mark: "cross", text: "Không ghi mã PIN", bold: true }] }),
]);

// ---------------------------------------------------------------- lesson 7

picture("nguoi-la-den-nha", "Bà Sáu đứng ở sân hỏi giấy tờ hai người lạ cầm điện thoại", [
  riceField(),
  `<ellipse cx="66" cy="238" rx="58" ry="12" fill="${C.straw}"/>`,
  grandmother({ x: 76, y: 236, body: "standing", s: 0.85, mood: "talk", pose: "hips" }),
  officeMan({ x: 232, y: 238, body: "standing", s: 0.88, flip: true, holds: "phone" }), officeMan({ x: 310, y: 238, body: "standing", s: 0.88, flip: true, mood: "worried", cloth: C.grey }),
  say("Tụi con ở cơ quan mô?\nCó giấy không?", { x: 14, y: 10, w: 190, to: [84, 84] }),
], { h: 260 });

picture("dua-token", "Tay đưa token kèm mã cho người khác, có dấu cấm", [
  man({ x: 60, y: 196, s: 1.15, hair: "grey", glasses: true }), officeWorker({ x: 302, y: 196, s: 1.15, flip: true, pose: "giving" }),
  token(164, 84, 1.2, C.rust, 180), `<rect x="140" y="108" width="70" height="28" rx="3" fill="${C.straw}"/>`, text("Mã PIN", { x: 175, y: 127, bold: true, size: 15 }),
  arrow([122, 158], [226, 158], { dash: true }), cross({ x: 174, y: 158, r: 18 }),
  caption("Token và mã PIN: không đưa cho ai"),
], { h: 244 });

const scan = () => [
  plain(),
  grandmother({ x: 92, y: 222, s: 1.15, mood: "worried" }),
  stranger({ x: 268, y: 222, s: 1.15, flip: true, holds: "phone" }),
  `<path d="M64 82v-14h14M120 82v-14h-14M64 132v14h14M120 132v14h-14" fill="none" stroke="${C.orange}" stroke-width="4"/>`,
  `<path d="M214 150L124 118" stroke="${C.orange}" stroke-width="2.500" stroke-dasharray="5 5"/>`,
  `<g transform="rotate(-8 180 196)"><rect x="150" y="180" width="66" height="32" rx="3" fill="${C.green}" stroke="#fff" stroke-width="2"/></g>`, text("Tiền", { x: 183, y: 201, bold: true, color: C.white }),
];

picture("quet-mat-lay-tien", "Người lạ giơ điện thoại quét mặt bà cụ và chìa tờ tiền", [
  ...scan(),
  box("Đứng tên bà, họ ký", { x: 148, y: 14, w: 202, tone: "bad", bold: true, mark: "warn" }),
]);

picture("cau-quet-mat", "Người lạ giơ điện thoại quét mặt bà cụ và chìa tờ tiền", scan());

picture("thu-gia-han", "Thư giả: địa chỉ gmail, giục nộp tiền hôm nay, không ghi rõ nơi cấp", [
  browser({ w: 236, title: "Thư mới", rows: [{ label: "Từ", value: "gia-han.kyso@gmail.com", hot: true }, { text: "Chữ ký số của quý khách hết hạn." }, { text: "Nộp tiền trước 17 giờ hôm nay kẻo bị khóa!", bold: true, color: C.red, hot: true }, { lines: 2 }] }),
  notes([{ text: "Đuôi lạ", mark: "warn" }, { text: "Giục gấp", mark: "warn" }, { text: "Tự xem ngày hết hạn", mark: "tick" }], { x: 258, w: 96 }),
]);

picture("trang-nhai", "Trang giả có đuôi lạ và trang thật có đuôi .gov.vn", [
  text("Trang nhái", { x: 18, y: 28, align: "left", bold: true, color: C.red }),
  browser({ y: 36, h: 78, address: "dichvucong-gov.online", bad: true, rows: [{ text: "Đuôi lạ: .online", bold: true, color: C.red }] }),
  text("Trang của Nhà nước", { x: 18, y: 142, align: "left", bold: true, color: C.green }),
  browser({ y: 150, h: 78, address: "dichvucong.gov.vn", rows: [{ text: "Tự gõ, đuôi .gov.vn", bold: true, color: C.green }] }),
]);

picture("ba-cau-hoi", "Ba câu hỏi: họ là ai và ở đâu, ai giữ khóa và mã, sao phải gấp", [
  words([["Ai?", "Họ là ai, ở cơ quan nào?"], ["Giữ?", "Sau khi làm, ai giữ khóa và mã?"], ["Gấp?", "Sao phải gấp?"]], { title: "Ba câu hỏi" }),
], { h: 250 });

picture("tap-hoi", "Hai người trong nhà tập đóng vai hỏi và trả lời", [
  home(),
  grandfather({ x: 90, y: 238, s: 1.15, mood: "talk" }),
  youngWoman({ x: 270, y: 238, s: 1.15, flip: true, mood: "happy" }),
  say("Ai giữ mã của tôi?", { x: 16, y: 18, w: 150, to: [92, 100] }),
  say("Dạ… để cháu nghĩ!", { x: 198, y: 28, w: 146, to: [268, 100] }),
]);

// ---------------------------------------------------------------- pictures of the questions

picture("anh-cat-dan", "Ảnh hợp đồng giấy vàng nhạt, chữ ký xanh nằm trong ô trắng hơi lệch", [
  `<rect x="52" y="12" width="256" height="218" fill="#f6e7b9" stroke="${C.grey}" stroke-width="1.500"/>`,
  text("HỢP ĐỒNG MUA BÁN", { x: 180, y: 42, bold: true, size: 17 }),
  `<path d="M76 64h208M76 82h208M76 100h150" stroke="#c9b88a" stroke-width="4"/>`,
  text("Bên mua", { x: 222, y: 130, bold: true }),
  `<rect x="158" y="138" width="132" height="54" fill="#fff" transform="rotate(-4 224 165)"/>`, pen(222, 164, 1.4),
  text("Trần Văn Quân", { x: 222, y: 216, bold: true }),
]);

picture("cau-chi-chu-ky", "Bên trái trang giấy có hình dấu đỏ và nét bút, bên phải là khung Chữ ký", [
  window_("cong-van.pdf", { y: 10, h: 230 }),
  `<rect x="32" y="52" width="176" height="176" fill="#fff" stroke="${C.grey}" stroke-width="1.500"/>`,
  text("CÔNG VĂN", { x: 120, y: 74, bold: true }), `<path d="M46 88h148M46 102h148M46 116h148M46 130h90" stroke="${C.line}" stroke-width="4"/>`,
  redStamp({ x: 72, y: 180, r: 30, text: "DẤU" }), pen(156, 180, 1.15),
  `<rect x="218" y="52" width="112" height="176" rx="6" fill="${C.tealPale}" stroke="${C.teal}" stroke-width="1.500"/>`,
  text("Chữ ký", { x: 274, y: 74, bold: true, color: C.teal }),
  text("Người ký:", { x: 227, y: 98, align: "left", size: 14, color: C.grey }), text("Lê Văn Tấn", { x: 227, y: 116, align: "left", bold: true, size: 15 }),
  text("Giờ ký:", { x: 227, y: 140, align: "left", size: 14, color: C.grey }), text("5/3, 8:10", { x: 227, y: 158, align: "left", bold: true, size: 15 }),
  tick({ x: 239, y: 192, r: 11 }), text("Hợp lệ", { x: 256, y: 197, align: "left", bold: true, color: C.green }),
], { h: 250 });

picture("cau-dang-ky", "Màn hình đăng ký có bốn dòng: họ tên, số điện thoại máy anh Tùng, thời hạn, giá", [
  window_("Đăng ký chữ ký số", { x: 40, w: 280, h: 236 }),
  field("Họ và tên", "Nguyễn Thị Mận", { x: 54, y: 54, w: 252, h: 42 }),
  field("Số điện thoại nhận mã", "máy anh Tùng", { x: 54, y: 100, w: 252, h: 42 }),
  field("Thời hạn", "1 năm", { x: 54, y: 146, w: 252, h: 42 }),
  field("Giá", "0 đồng", { x: 54, y: 192, w: 252, h: 42 }),
], { h: 260 });

picture("cau-bang-gia", "Bảng giá: năm thứ nhất 0 đồng, từ năm thứ hai 99.000 đồng mỗi năm", [
  phone({ x: "center", w: 250, title: "Giá chữ ký số", rows: [{ label: "Năm thứ nhất", value: "0 đồng", size: 22 }, { line: true }, { label: "Từ năm thứ hai", value: "99.000 đồng mỗi năm", size: 18 }], buttons: ["Quay lại", "Chọn"] }),
], { h: 230 });

picture("cau-yeu-cau-ky", "Điện thoại báo yêu cầu ký Tờ khai đăng ký hộ kinh doanh từ Cổng Dịch vụ công", [
  phone({ x: "center", w: 220, title: "Có yêu cầu ký", rows: [{ label: "Tài liệu", value: "Tờ khai đăng ký hộ kinh doanh" }, { label: "Nơi yêu cầu", value: "Cổng Dịch vụ công" }, { label: "Lúc", value: "vừa xong" }], buttons: ["Từ chối", "Ký"] }),
], { h: 260 });

picture("cau-chon-chung-thu", "Danh sách ba chứng thư với tên và ngày hết hạn", [
  window_("Chọn chứng thư để ký", { y: 10, h: 230 }),
  ...[["Lê Văn Tấn, giám đốc", "đến 5/2028", 60], ["Trần Thị Phượng", "đến 2/2026", 116], ["Trần Thị Phượng", "đến 9/2027", 172]].map(([a, b, y]) => [
    `<rect x="36" y="${y}" width="288" height="50" rx="8" fill="#fff" stroke="${C.line}" stroke-width="1.500"/>`,
    icon("idcard", { x: 62, y: y + 25, size: 32 }), text(a, { x: 90, y: y + 21, align: "left", bold: true }), text(b, { x: 90, y: y + 41, align: "left", size: 15, color: C.grey }),
  ]),
], { h: 250 });

picture("cau-bon-tep", "Danh sách bốn tệp: bản soạn thảo, hai tệp PDF khác ngày, ảnh màn hình", [
  browser({ title: "Thư mục Hợp đồng", rows: [
    { icon: "doc", text: "hop-dong-ban-cuoi", note: "tệp soạn thảo" }, { icon: "doc", text: "hop-dong-da-luu", note: "PDF, 20/11" },
    { icon: "doc", text: "hop-dong-co-dau", note: "PDF, 21/11" }, { icon: "photo", text: "trang-ky", note: "ảnh màn hình, 20/11" },
  ] }),
], { h: 260 });

picture("cau-bi-sua", "Khung Chữ ký báo tài liệu đã bị thay đổi sau khi ký", [
  browser({ title: "Chữ ký", bar: C.grey, rows: [{ label: "Người ký", value: "Ủy ban nhân dân xã (mẫu)" }, { label: "Giờ ký", value: "2/11/2026, 14:20" }, { danger: "Tài liệu đã bị thay đổi sau khi ký" }] }),
], { h: 210 });

picture("cau-khung", "Khung Chữ ký có bốn dòng: người ký, nơi cấp, giờ ký, nội dung", [
  window_("Chữ ký", { h: 236 }),
  field("Người ký", "Lê Văn Tấn", { x: 36, y: 54, w: 288, h: 42 }),
  field("Nơi cấp", "Công ty Chứng thực mẫu", { x: 36, y: 100, w: 288, h: 42 }),
  field("Giờ ký", "5/3/2026, 8:10", { x: 36, y: 146, w: 288, h: 42 }),
  field("Nội dung", "Không thay đổi từ khi ký", { x: 36, y: 192, w: 288, h: 46 }),
], { h: 260 });

picture("cau-het-han", "Khung Chữ ký: ký 15/7/2026, chứng thư hiệu lực đến 1/6/2026, nội dung không thay đổi", [
  browser({ title: "Chữ ký", rows: [{ label: "Giờ ký", value: "15/7/2026, 10:00" }, { label: "Chứng thư có hiệu lực", value: "từ 1/6/2023 đến 1/6/2026" }, { label: "Nội dung", value: "Không thay đổi từ khi ký" }] }),
], { h: 210 });

picture("cau-chua-xac-minh", "Khung Chữ ký có dấu hỏi: chưa xác minh được người ký, không có mạng", [
  browser({ title: "Chữ ký", bar: C.grey, rows: [{ icon: "question", size: 48, color: C.rust }, { text: "Chưa xác minh được người ký", center: true, bold: true }, { line: true }, { icon: "nowifi", text: "Không có kết nối mạng", color: C.grey }] }),
], { h: 220 });

picture("cau-hoa-don", "Hóa đơn điện tử mẫu: người bán, bảng hàng, mã tra cứu, khung Ký bởi", [
  invoice("Cửa hàng Đại Quang"),
  `<rect x="46" y="98" width="268" height="58" fill="#fff" stroke="${C.line}" stroke-width="2"/>`,
  rowsAt([{ label: "Phân bón 5 bao", value: "2.500.000", inline: true }, { label: "Cộng", value: "2.500.000", inline: true }], { x: 54, y: 102, w: 252 }),
  `<rect x="46" y="168" width="112" height="68" rx="6" fill="#fff" stroke="${C.line}" stroke-width="2"/>`,
  text("Mã tra cứu", { x: 56, y: 190, align: "left", size: 14, color: C.grey }), text("X7 K2 91", { x: 56, y: 214, align: "left", bold: true }),
  `<rect x="170" y="168" width="144" height="68" rx="6" fill="#fff" stroke="${C.line}" stroke-width="2"/>`,
  text("Ký bởi", { x: 180, y: 188, align: "left", size: 14, color: C.grey }), text("3/11/2026", { x: 240, y: 188, align: "left", size: 14 }), text("Cửa hàng\nĐại Quang", { x: 180, y: 207, align: "left", bold: true, size: 15 }),
], { h: 274 });

picture("cau-hoa-don-lech", "Hóa đơn ghi người bán Đại Quang nhưng ký bởi Công ty Thương mại Hoàng Gia", [
  receipt({ x: 30, y: 12, w: 300, h: 226, title: "HÓA ĐƠN", rows: [{ label: "Người bán", value: "Cửa hàng phân bón Đại Quang" }, { label: "Phân bón 5 bao", value: "2.500.000", inline: true }, { line: true }, { label: "Ký bởi", value: "Công ty Thương mại Hoàng Gia" }, { text: "Ngày ký: 3/11/2026" }] }),
], { h: 250 });

picture("cau-token-dan-pin", "Trên bàn có token dán mảnh giấy ghi mã PIN, tách nước và cây bút", [
  `<rect x="0" y="0" width="360" height="220" rx="18" fill="${C.woodPale}"/><path d="M0 74h360M0 148h360" stroke="${C.wood}" stroke-width="2" opacity=".4"/>`,
  token(170, 116, 2.6, C.teal), `<rect x="140" y="92" width="106" height="44" fill="${C.straw}" stroke="${C.wood}" transform="rotate(-4 190 114)"/>`, text("PIN 2468 13", { x: 193, y: 120, bold: true, size: 17 }),
  `<circle cx="302" cy="70" r="36" fill="#fff"/><circle cx="302" cy="70" r="27" fill="${C.screen}"/><path d="M336 62q18 8 0 20" fill="none" stroke="#fff" stroke-width="7"/>`,
  `<path d="M262 186L340 150" stroke="${C.blue}" stroke-width="9"/><path d="M262 186l-12 6" stroke="${C.ink}" stroke-width="4"/>`,
], { h: 220 });

picture("cau-lich-su", "Lịch sử ký số có ba dòng: 9 giờ 20, 1 giờ 12, 15 giờ 05", [
  window_("Lịch sử ký số", { x: 40, y: 10, w: 280, h: 230 }),
  ...[["Hợp đồng bán đèn", "9 giờ 20", 58], ["Giấy vay tiền", "1 giờ 12", 114], ["Tờ khai thuế", "15 giờ 05", 170]].map(([a, b, y]) => [
    `<rect x="54" y="${y}" width="252" height="50" rx="8" fill="#fff" stroke="${C.line}" stroke-width="1.500"/>`,
    icon("doc", { x: 80, y: y + 25, size: 32 }), text(a, { x: 106, y: y + 21, align: "left", bold: true }), text(b, { x: 106, y: y + 41, align: "left", size: 15, color: C.grey }),
  ]),
], { h: 250 });

picture("cau-thu", "Thư điện tử với người gửi đuôi gmail, lời chào, lời giục nộp tiền, lời kết", [
  window_("Thư mới", { y: 10, h: 240 }),
  `<path d="M36 92h288M36 134h288M36 200h288" stroke="${C.line}" stroke-width="1.500"/>`,
  text("Từ: gia-han.kyso@gmail.com", { x: 44, y: 76, align: "left", bold: true, size: 15 }),
  text("Kính gửi quý khách,", { x: 44, y: 118, align: "left" }),
  text("Chữ ký số hết hạn. Nộp tiền\ntrước 17 giờ hôm nay kẻo khóa.", { x: 44, y: 160, align: "left" }),
  text("Trân trọng.", { x: 44, y: 228, align: "left" }),
], { h: 260 });

picture("cau-tin-nhan", "Tin nhắn từ số lạ báo chữ ký số hết hạn kèm đường dẫn", [
  sms({ x: "center", w: 220, from: "0900 000 000", text: "Chữ ký số của bạn hết hạn hôm nay. Gia hạn tại:", link: "kyso-giahan.top" }),
], { h: 200 });

picture("cau-cuoc-goi", "Cuộc gọi từ số lạ, người gọi xin mã PIN", [
  callScreen({ x: 20, w: 150, name: "Số lạ" }),
  say("Chữ ký số của chị bị lỗi, đọc mã PIN để bên em mở.", { x: 188, y: 44, w: 158, to: [172, 86] }),
]);

await save(import.meta.url);
