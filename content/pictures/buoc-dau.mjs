// Pictures of the course “Bước đầu: điện thoại thông minh và Internet an toàn”.
import {
  picture, save, C, heading, caption, text, box, say, arrow, badge, finger, phone, twoPhones, sms, callScreen, notes,
  notebook, card, icon, steps, compare, checklist, market, shore, riceField, village, officeCounter, home, clinic, hall,
  night, plain, counter, table, tag, labels, panel, group, tick, cross, warnSign, rowsAt, grandmother, grandfather,
  woman, man, girl, fisherman, seller, farmerWoman, police, nurse, shopkeeper, volunteer, highlandWoman, highlandMan,
  highlandElder, stranger,
} from "./kit.mjs";

// ---------------------------------------------------------------- small parts that only this course needs

const rect = (x, y, w, h, fill, rx = 6, stroke = "") =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="2"` : ""}/>`;
const disc = (x, y, r, fill) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const ring = (x, y, r) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${C.orange}" stroke-width="4"/>`;
const path = (d, stroke, w = 3, fill = "none") => `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${w}"/>`;

/** A small empty phone; x, y its upper left corner. */
const bare = (x, y, w, h, inner = "") => rect(x, y, w, h, C.ink, 9) + rect(x + 4, y + 5, w - 8, h - 10, C.white, 5) + inner;

/** Lower edge of a screen with three signs, or with one bar. */
const three = (x, y, w) =>
  path(`M${x + w * 0.2 + 6} ${y - 8}l-12 8 12 8z`, C.ink, 2.5) +
  `<circle cx="${x + w / 2}" cy="${y}" r="8" fill="none" stroke="${C.ink}" stroke-width="2.5"/>` +
  `<rect x="${x + w * 0.8 - 7}" y="${y - 7}" width="14" height="14" rx="2" fill="none" stroke="${C.ink}" stroke-width="2.5"/>`;
const bar = (x, y, w) => path(`M${x + w * 0.33} ${y}h${w * 0.34}`, C.ink, 5);

/** A big tile as in the panel one pulls down: on is teal, off is grey. */
const tile = (name, label, on, x, y, w = 150, h = 78) =>
  rect(x, y, w, h, on ? C.teal : "#dfe6e6", 14) +
  icon(name, { x: x + w / 2, y: y + 28, size: 36, color: on ? C.white : "#6b7a7f", bg: on ? C.teal : "#dfe6e6" }) +
  text(label, { x: x + w / 2, y: y + 66, size: 15, bold: true, color: on ? C.white : "#4a585d" });

/** A keyboard over the whole width; marks puts badges on keys. */
const keysOf = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
function keyboard(y, { letters = true, marks = {}, hot } = {}) {
  const k = 33;
  let d = rect(8, y, 344, 168, "#c9d6d8", 10);
  const key = (x, yy, w, label, inner = "") =>
    rect(x, yy, w, 32, C.white, 6) + (label ? `<text x="${x + w / 2}" y="${yy + 22}">${label}</text>` : "") + inner;
  let t = "";
  keysOf.forEach((row, i) => {
    const x0 = 15 + ((10 - row.length) * k) / 2;
    [...row].forEach((c, j) => (t += key(x0 + j * k, y + 8 + i * 39, 29, letters ? c : "")));
  });
  const yy = y + 86;
  t += key(15, yy, 42, "", path(`M36 ${yy + 8}l-9 9h5v7h8v-7h5z`, C.ink, 2));
  t += key(303, yy, 42, "", path(`M314 ${yy + 16}l7-8h16v16h-16z`, C.ink, 2) + path(`M325 ${yy + 12}l8 8m0-8l-8 8`, C.ink, 2));
  t += key(15, y + 125, 62, "?123") + key(84, y + 125, 172, "") + key(263, y + 125, 36, "", icon("mic", { x: 281, y: y + 141, size: 24, color: C.teal })) + key(306, y + 125, 39, "", icon("send", { x: 325, y: y + 141, size: 22, color: C.teal }));
  d += `<g font-size="16" text-anchor="middle">${t}</g>`;
  const at = { shift: [56, yy + 2], del: [344, yy + 2], num: [76, y + 127], space: [254, y + 127], mic: [300, y + 127] };
  for (const [name, n] of Object.entries(marks)) d += badge(n, { x: at[name][0], y: at[name][1], r: 11 });
  if (hot) d += ring(at[hot][0] - 20, at[hot][1] + 14, 25);
  return d;
}

/** The screen of a call coming in, without words on its buttons. */
const calling = (x, y, w, h, name, note) =>
  rect(x, y, w, h, C.ink, 16) + rect(x + 6, y + 7, w - 12, h - 14, "#4a6570", 10) + disc(x + w / 2, y + 56, 28, "#aebbbe") +
  icon("person", { x: x + w / 2, y: y + 56, size: 38, color: C.teal }) + text(name, { x: x + w / 2, y: y + 110, size: 18, bold: true, color: C.white }) +
  text(note, { x: x + w / 2, y: y + 131, size: 15, color: C.white });
const ear = (x, y, r, fill, turn) => disc(x, y, r, fill) + `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${r / 18})"><path d="M-10-3Q0-9 10-3l1 5q-2 2-6 1l-1-4Q0-3-4-1l-1 4q-4 1-6-1z" fill="#fff"/></g>`;

/** A trellis with hanging gourds. */
const gourds = (x, y, s = 1) =>
  `<g transform="translate(${x} ${y}) scale(${s})">` + path("M0 0V118M120 0V118M-10 2H130", C.wood, 6) +
  path("M-6 2q14 16 28 0t28 0 28 0 28 0 24 0", C.leaf, 12) +
  [18, 54, 92].map((gx, i) => path(`M${gx} 6v14`, C.green, 3) + `<path d="M${gx} 18c9 0 7 14 9 22 4 10 7 24-9 26-16-2-13-16-9-26 2-8 0-22 9-22z" fill="${i % 2 ? "#8fb35f" : "#a3c474"}"/>`).join("") + "</g>";

// ---------------------------------------------------------------- 1: bật, sạc, khóa

picture("hop-banh", "Bà Năm ngồi bên hộp bánh, cháu Mi đưa bà chiếc điện thoại", [
  home(),
  grandmother({ x: 92, y: 196, s: 1.05 }),
  girl({ x: 236, y: 196, s: 1.15, flip: true, pose: "giving", holds: "phone", mood: "happy" }),
  counter({ y: 192 }),
  rect(48, 172, 78, 26, C.rust, 4), rect(44, 166, 86, 10, C.orange, 4), text("Hộp bánh", { x: 87, y: 191, size: 14, bold: true, color: C.white }),
  say("Không đứt đâu bà!", { x: 176, y: 12, w: 160, to: [240, 92] }),
]);

picture("cac-nut", "Điện thoại với mũi tên chỉ màn hình, nút nguồn, nút âm lượng, máy ảnh, lỗ sạc", [
  rect(228, 74, 9, 40, C.rust, 3), rect(228, 134, 9, 28, C.rust, 3),
  bare(130, 16, 100, 216),
  disc(180, 28, 4, C.ink),
  rect(170, 224, 20, 7, C.rust, 3),
  icon("sun", { x: 180, y: 120, size: 44, color: C.gold }),
  labels([
    { text: "Máy ảnh", x: 12, y: 20, w: 92, to: [174, 28] },
    { text: "Màn hình", x: 12, y: 108, w: 92, to: [132, 122] },
    { text: "Lỗ sạc", x: 12, y: 190, w: 92, to: [168, 226] },
    { text: "Nút âm lượng", x: 262, y: 66, w: 88, to: [239, 92] },
    { text: "Nút nguồn", x: 262, y: 136, w: 88, to: [239, 148] },
  ]),
]);

picture("nhan-giu", "Hai bàn tay: một tay bấm nhẹ nút nguồn cho máy ngủ, một tay ấn giữ để tắt hẳn", [
  steps([
    { text: "Bấm nhẹ:\nmáy ngủ", draw: (x, b) => [rect(x + 14, b - 78, 7, 26, C.rust, 3), rect(x - 30, b - 112, 48, 96, C.ink, 9), rect(x - 26, b - 107, 40, 86, "#50626a", 5), icon("moon", { x: x - 6, y: b - 66, size: 26, color: C.gold, bg: "#50626a" }), finger({ x: x + 22, y: b - 66, from: "right", s: 0.9 })] },
    { text: "Ấn giữ:\ntắt hẳn", draw: (x, b) => [rect(x + 14, b - 78, 7, 26, C.rust, 3), bare(x - 30, b - 112, 48, 96), icon("clock", { x: x - 6, y: b - 66, size: 28, color: C.rust }), finger({ x: x + 22, y: b - 66, from: "right", s: 0.9 })] },
  ], { title: "Một nút nguồn, hai cách bấm", numbered: false }),
]);

picture("sac-pin", "Bên trái sạc trên bàn thì nên; bên phải sạc dưới gối thì không nên", [
  compare({
    leftText: "Trên bàn, có người trông", rightText: "Dưới gối, trên giường", title: "Sạc ở đâu?",
    left: (x, b) => [table({ x, y: b - 44, w: 120, h: 42 }), rect(x - 26, b - 54, 56, 11, C.ink, 4), path(`M${x - 26} ${b - 49}q-24-2-24-40`, C.ink, 3), icon("plug", { x: x - 50, y: b - 96, size: 30, color: C.rust }), icon("battery", { x: x + 20, y: b - 84, size: 38, color: C.green })],
    right: (x, b) => [rect(x - 58, b - 26, 116, 20, C.woodPale, 4), rect(x - 34, b - 36, 60, 11, C.ink, 4), rect(x - 46, b - 74, 92, 40, C.tealPale, 18, C.teal), icon("fire", { x: x + 34, y: b - 88, size: 36, color: C.red })],
  }),
]);

picture("sim-moi", "Quầy giao dịch của nhà mạng, nhân viên giúp một chú xác thực khuôn mặt", [
  officeCounter({ sign: "Điểm giao dịch nhà mạng" }),
  shopkeeper({ x: 108, y: 178, holds: "tablet" }),
  man({ x: 262, y: 180, flip: true, pose: "giving", holds: "card" }),
  counter({ y: 174 }),
  icon("faceid", { x: 108, y: 208, size: 40, color: C.teal, bg: C.woodPale }), text("Xác thực khuôn mặt", { x: 224, y: 213, size: 16, bold: true, color: C.teal }),
]);

picture("khoa-may", "Màn hình khóa có bàn phím số để bấm mã PIN và chữ Khẩn cấp ở dưới", [
  phone({ x: "left", rows: [{ icon: "lock", size: 28 }, { text: "Nhập mã PIN", center: true, bold: true }, { pin: 3, of: 6 }, { keys: "123" }, { text: "Khẩn cấp", center: true, bold: true, color: C.red, hot: true }] }),
  notes([{ text: "Sáu số tự mình đặt", mark: "tick" }, { text: "Che tay khi bấm", mark: "tick" }, { text: "Khẩn cấp: gọi được khi máy khóa", mark: "tick" }], { y: 40 }),
], { h: 256 });

picture("ba-nam-vui", "Bà Năm vui vẻ tự mở điện thoại", [
  home(),
  grandmother({ x: 130, y: 232, s: 1.1, holds: "phone", pose: "showing", mood: "happy" }),
  say("Bà mở bằng ngón cái, lẹ lắm!", { x: 190, y: 96, w: 154, to: [160, 150] }),
]);

// ---------------------------------------------------------------- 2: chạm và đường về

picture("chu-tu-va-phuoc", "Chú Tư cầm điện thoại trên bến, anh Phước ngồi cạnh chỉ tay", [
  shore(),
  fisherman({ x: 108, y: 234, s: 1.1, holds: "phone", pose: "showing", mood: "worried" }),
  volunteer({ x: 262, y: 234, s: 1.1, flip: true, pose: "pointing", mood: "talk" }),
  say("Cái đèn biển nằm dưới cùng màn hình đó chú!", { x: 178, y: 14, w: 168, to: [256, 122] }),
]);

const gesture = (more) => (x, b, w, h) => {
  const mid = b - h / 2;
  return [rect(x - 28, mid - 38, 56, 76, C.tealPale, 8, C.teal), ...more(x, mid)];
};
picture("bon-cach-cham", "Bốn cách dùng ngón tay: chạm, giữ, vuốt, mở hai ngón", [
  steps([
    { text: "Chạm:\ngõ nhẹ", draw: gesture((x, y) => [ring(x - 4, y - 12, 9), finger({ x: x - 4, y: y - 10, s: 0.6 })]) },
    { text: "Giữ: yên\nhai giây", draw: gesture((x, y) => [ring(x - 4, y - 12, 9), ring(x - 4, y - 12, 17), finger({ x: x - 4, y: y - 10, s: 0.6 })]) },
    { text: "Vuốt:\nkéo đi", draw: gesture((x, y) => [arrow([x - 16, y + 20], [x - 16, y - 30], { width: 4 }), finger({ x: x - 2, y: y - 4, s: 0.6 })]) },
    { text: "Xòe hai\nngón: to lên", draw: gesture((x, y) => [arrow([x - 3, y + 2], [x - 21, y + 22], { width: 4 }), arrow([x + 3, y - 4], [x + 21, y - 26], { width: 4 }), disc(x, y - 1, 5, C.rust)]) },
  ], { numbered: false }),
], { h: 232 });

picture("man-hinh-chinh", "Màn hình chính với các ô: gọi điện, tin nhắn, máy ảnh, ảnh, cài đặt, tìm kiếm", [
  phone({ x: "left", w: 176, rows: [{ number: "09:30", size: 26 }, { apps: [["phone", "Gọi"], ["chat", "Tin"], ["camera", "Chụp"], ["photo", "Ảnh"], ["gear", "Cài đặt"], ["search", "Tìm"]], per: 2 }] }),
  notes([{ text: "Ống nghe: gọi điện", mark: "phone" }, { text: "Máy ảnh: chụp", mark: "camera" }, { text: "Bánh răng: Cài đặt", mark: "gear" }], { x: 212, w: 138, y: 60 }),
], { h: 282 });

picture("duong-ve", "Hai kiểu mép dưới màn hình: kiểu ba nút và kiểu một vạch ngang, mũi tên chỉ cách về", [
  twoPhones({
    left: { label: "Kiểu ba nút", rows: [{ lines: 7 }] },
    right: { label: "Kiểu vạch ngang", rows: [{ lines: 7 }] },
  }),
  three(10, 222, 164), ring(92, 222, 16), finger({ x: 94, y: 222, from: "right", s: 0.9 }),
  bar(186, 226, 164), arrow([268, 218], [268, 150], { width: 6 }),
  text("Bấm nút giữa", { x: 92, y: 168, size: 16, bold: true, color: C.rust }),
  text("Vuốt lên", { x: 229, y: 186, size: 15, bold: true, color: C.rust }),
], { h: 256 });

picture("chu-to", "Hai màn hình cạnh nhau: chữ nhỏ khó đọc và chữ lớn dễ đọc", [
  twoPhones({
    left: { label: "Trước", rows: [{ text: "Con gái", bold: true, size: 14 }, { text: "Má ơi, trưa nay con về ăn cơm với má nghe.", size: 14 }, { lines: 6 }] },
    right: { label: "Sau khi chỉnh", rows: [{ text: "Con gái", bold: true, size: 22 }, { text: "Má ơi, trưa nay con về ăn cơm với má nghe.", size: 22 }] },
  }),
], { h: 250 });

picture("quang-cao-che", "Ô quảng cáo che màn hình, dấu X nhỏ ở góc trên được khoanh tròn", [
  phone({ x: "left", rows: [{ lines: 2 }, { gap: 20 }, { title: "Máy nhiễm vi-rút!", color: C.red }, { text: "Bấm ngay để diệt", center: true }, { button: "Diệt ngay", kind: "bad" }, { lines: 3 }] }),
  path("M166 46l14 14m0-14l-14 14", C.ink, 4), ring(173, 53, 16),
  notes([{ text: "Chạm dấu X ở góc", mark: "tick" }, { text: "Hoặc bấm đường về", mark: "tick" }, { text: "Không bấm nút trong ô", mark: "cross" }], { y: 48 }),
]);

picture("ve-ben", "Chú Tư tươi cười trên bến, biết đường về", [
  shore(),
  fisherman({ x: 130, y: 234, s: 1.15, pose: "cheering", mood: "happy" }),
  say("Biết đường về rồi, đi đâu cũng được!", { x: 190, y: 30, w: 154, to: [166, 116] }),
]);

// ---------------------------------------------------------------- 3: gõ chữ và nói

picture("tin-khong-dau", "Tin nhắn không dấu “Mai con ban” và hai cách hiểu khác nhau", [
  phone({ x: "left", title: "Khách quen", rows: [{ them: "Mai chị còn bán sâm không?" }, { me: "Mai con ban" }, { lines: 2 }] }),
  box("Khách đọc: Mai còn bán", { x: 204, y: 40, w: 144, tone: "warn", mark: "warn", bold: true }),
  box("Chị Mười nói: Mai con bận", { x: 204, y: 132, w: 144, tone: "teal", bold: true }),
]);

picture("ban-phim", "Bàn phím trên màn hình, đánh số phím viết hoa, phím xóa, phím số, phím cách và micro", [
  keyboard(12, { marks: { shift: 1, del: 2, num: 3, space: 4, mic: 5 } }),
  rowsAt([{ mark: 1, text: "Viết hoa" }, { mark: 3, text: "Số, dấu chấm" }, { mark: 5, text: "Nói" }], { x: 24, y: 190, w: 150, h: 78 }),
  rowsAt([{ mark: 2, text: "Xóa một chữ" }, { mark: 4, text: "Cách hai tiếng" }], { x: 192, y: 190, w: 150, h: 52 }),
], { h: 276 });

const pair = (a, b, x, y, w) => [rect(x, y, w, 44, C.white, 10, C.teal), text(a, { x: x + w / 2, y: y + 18, size: 15, color: C.rust, bold: true }), text(b, { x: x + w / 2, y: y + 38, size: 18, bold: true, color: C.teal })];
picture("bang-telex", "Bảng gõ Telex: chữ có mũ, có râu và năm dấu", [
  text("Chữ có mũ, có râu", { x: 180, y: 28, size: 16, bold: true, color: C.teal }),
  ...[["aa", "â"], ["ee", "ê"], ["oo", "ô"], ["dd", "đ"]].map(([a, b], i) => pair(a, b, 14 + i * 84, 38, 78)),
  ...[["aw", "ă"], ["ow", "ơ"], ["uw", "ư"]].map(([a, b], i) => pair(a, b, 56 + i * 84, 88, 78)),
  text("Năm dấu, gõ ở cuối tiếng", { x: 180, y: 158, size: 16, bold: true, color: C.teal }),
  ...[["s", "sắc"], ["f", "huyền"], ["r", "hỏi"], ["x", "ngã"], ["j", "nặng"]].map(([a, b], i) => pair(a, b, 12 + i * 68, 168, 64)),
  text("baf → bà · ddi → đi · chowj → chợ", { x: 180, y: 240, size: 17, bold: true, color: C.rust }),
], { h: 254 });

picture("chu-goi-y", "Hàng chữ gợi ý nằm trên bàn phím, ngón tay chạm vào chữ “người”", [
  rect(20, 14, 320, 40, C.white, 8, C.line), text("ngu", { x: 34, y: 40, size: 18, align: "left" }), path("M70 24v20", C.teal, 2),
  rect(8, 64, 344, 42, C.tealPale, 8),
  text("người", { x: 66, y: 91, size: 17, bold: true }), text("ngủ", { x: 180, y: 91, size: 17 }), text("ngồi", { x: 292, y: 91, size: 17 }),
  path("M122 72v26M238 72v26", C.grey, 1.5),
  group([keyboard(0)], { x: 0, y: 112 }),
  finger({ x: 74, y: 98, s: 1.1 }),
], { h: 288 });

picture("noi-ra-chu", "Chị Mười nói vào điện thoại, lời nói hiện thành chữ trên màn hình", [
  highlandWoman({ x: 84, y: 250, s: 1.15, holds: "phone", pose: "showing", mood: "talk" }),
  say("Thứ hai còn năm ký sâm", { x: 14, y: 12, w: 150, to: [96, 124] }),
  phone({ x: 190, w: 158, title: "Khách quen", rows: [{ icon: "mic", size: 44, color: C.rust }, { text: "Đang nghe…", center: true, grey: true }, { me: "Thứ hai còn năm ký sâm" }] }),
], { h: 252 });

picture("doc-lai", "Tin nhắn viết xong, ba chỗ được đánh số: tên người nhận, con số và dấu, nút Gửi", [
  phone({ x: "left", title: "Chú Bình", rows: [{ gap: 12 }, { me: "Mai con bận. Thứ hai còn 5 ký sâm." }, { gap: 26 }], buttons: [{ text: "Gửi", kind: "good", badge: 3 }] }),
  badge(1, { x: 184, y: 36 }), badge(2, { x: 186, y: 76 }),
  notes(["Đúng người chưa?", "Con số, dấu đúng chưa?", "Rồi hãy gửi"], { y: 44 }),
]);

// ---------------------------------------------------------------- 4: nối mạng

picture("hai-con-duong", "Điện thoại ở giữa, một bên là cục phát wifi trong nhà, một bên là cột sóng của nhà mạng", [
  panel({ x: 14, y: 50, w: 106, h: 150 }), panel({ x: 240, y: 50, w: 106, h: 150 }),
  icon("house", { x: 67, y: 96, size: 58 }), icon("router", { x: 67, y: 156, size: 44, color: C.rust }),
  icon("antenna", { x: 293, y: 110, size: 76, color: C.teal }), icon("sim", { x: 293, y: 172, size: 30, color: C.rust }),
  icon("mobile", { x: 180, y: 122, size: 84 }),
  arrow([140, 122], [124, 122]), arrow([220, 122], [236, 122]),
  text("Wifi", { x: 67, y: 36, size: 17, bold: true, color: C.teal }), text("Dữ liệu di động", { x: 290, y: 36, size: 16, bold: true, color: C.teal }),
  text("trả theo tháng", { x: 67, y: 222, size: 15 }), text("dùng nhiều, tốn nhiều", { x: 276, y: 222, size: 15 }),
]);

picture("thanh-tren", "Hàng biểu tượng trên cùng màn hình: giờ, hình quạt wifi, vạch sóng 4G, cục pin", [
  rect(14, 40, 332, 56, C.white, 14, C.line),
  text("09:30", { x: 28, y: 75, size: 20, bold: true, align: "left" }),
  icon("wifi", { x: 136, y: 68, size: 38 }), icon("signal", { x: 206, y: 68, size: 38 }), text("4G", { x: 242, y: 75, size: 18, bold: true }), icon("battery", { x: 306, y: 68, size: 42, color: C.green }),
  box("Hình quạt:\nđang dùng wifi", { x: 14, y: 134, w: 156, tone: "good", bold: true, align: "center", to: [136, 98] }),
  box("Vạch sóng, 4G:\ndữ liệu của sim", { x: 190, y: 134, w: 156, tone: "warn", bold: true, align: "center", to: [222, 98] }),
], { h: 206 });

picture("noi-wifi", "Màn hình danh sách wifi, chọn tên wifi nhà, gõ mật khẩu rồi bấm Kết nối", [
  phone({ x: "left", w: 176, title: "Wifi", rows: [{ switch: "Wifi", on: true, badge: 1 }, { icon: "wifi", text: "Nha chu Nhien", hot: true, badge: 2 }, { input: "Mật khẩu", secret: 8, badge: 3 }], buttons: [{ text: "Kết nối", kind: "good", badge: 4 }] }),
  notes(["Gạt cho sáng", "Đúng tên nhà mình", "Gõ mật khẩu", "Kết nối"], { x: 212, w: 138, y: 40 }),
], { h: 250 });

picture("bang-bat-tat", "Bảng vuốt từ trên xuống: ô Wifi sáng, ô Dữ liệu di động tắt, ô Đèn pin, ô Máy bay", [
  arrow([180, 6], [180, 34], { width: 6 }),
  tile("wifi", "Wifi", true, 22, 44), tile("signal", "Dữ liệu di động", false, 188, 44),
  tile("flashlight", "Đèn pin", false, 22, 132), tile("airplane", "Máy bay", false, 188, 132),
  caption("Ô sáng là bật, chạm một cái là tắt"),
], { h: 250 });

picture("wifi-cong-cong", "Danh sách wifi ở bến xe có hai tên gần giống nhau, phải hỏi trước khi chọn", [
  phone({ x: "left", w: 176, title: "Wifi quanh đây", rows: [{ icon: "wifi", text: "Ben xe", note: "có khóa" }, { icon: "wifi", text: "Ben xe FREE", note: "không khóa", color: C.rust }, { warn: "Tên nào thật?" }] }),
  notes([{ text: "Hỏi tên trước", mark: "tick" }, { text: "Đọc báo, xem giờ xe", mark: "tick" }, { text: "Chuyển tiền, gõ mật khẩu", mark: "cross" }], { x: 212, w: 138, y: 44 }),
]);

picture("mat-mang", "Chú Tư trên bến: không có mạng vẫn gọi thường, xem ảnh được; gọi hình thì không", [
  shore(),
  fisherman({ x: 84, y: 234, s: 1.15, holds: "phone", pose: "showing" }),
  box("Gọi thường", { x: 176, y: 18, w: 168, tone: "good", mark: "tick", bold: true }),
  box("Xem ảnh, danh bạ", { x: 176, y: 66, w: 168, tone: "good", mark: "tick", bold: true }),
  box("Gọi hình, gửi ảnh", { x: 176, y: 132, w: 168, tone: "bad", mark: "cross", bold: true }),
]);

// ---------------------------------------------------------------- 5: gọi điện, gọi hình

picture("goi-hinh-bua-gio", "Bà Sáu bên mâm cơm, điện thoại dựng trên bàn hiện mặt con gái", [
  home(),
  grandmother({ x: 94, y: 196, s: 1.1, pose: "waving", mood: "happy", cloth: "#7a4b3a" }),
  phone({ x: 214, y: 44, w: 104, h: 148, rows: [{ faces: [{ person: "nurse", mood: "happy" }], per: 1, h: 104 }] }),
  counter({ y: 190 }),
  disc(120, 208, 16, C.white), disc(120, 208, 10, C.leaf), disc(164, 212, 14, C.white), disc(164, 212, 9, C.orange), disc(300, 210, 15, C.white), disc(300, 210, 9, C.rust),
  say("Má ơi!", { x: 146, y: 12, w: 84, to: [240, 66] }),
]);

picture("danh-ba", "Màn hình danh bạ có các tên: Con Hạnh Nhật, Con Hiếu, Trạm y tế, Công an xã", [
  phone({ x: "left", w: 186, title: "Danh bạ", rows: [{ person: "Con Hạnh Nhật", hot: true }, { person: "Con Hiếu" }, { person: "Trạm y tế" }, { person: "Công an xã" }] }),
  notes([{ text: "Lưu một lần", mark: "tick" }, { text: "Đặt tên cho rõ", mark: "tick" }, { text: "Chạm tên là gọi", mark: "tick" }], { x: 222, w: 130, y: 54 }),
]);

picture("nghe-tat", "Cuộc gọi đến của con gái: nút đỏ để tắt, nút xanh để nghe", [
  callScreen({ x: "left", name: "Con Hạnh", unknown: false, hot: "on" }),
  box("Xanh: nghe. Chạm không ăn thì vuốt", { x: 206, y: 40, w: 142, tone: "good", bold: true, mark: "phone" }),
  box("Đỏ: tắt", { x: 206, y: 148, w: 142, tone: "bad", bold: true, mark: "cross" }),
]);

picture("goi-hinh", "Màn hình gọi hình với các nút micro, máy quay, đổi máy ảnh, loa và nút đỏ", [
  phone({ x: "left", w: 176, rows: [{ faces: [{ person: "nurse", mood: "happy" }], per: 1, h: 118 }, { draw: (x, b) => [["mic", -58], ["video", -29], ["sync", 0], ["sound", 29]].map(([n, dx]) => [disc(x + dx, b - 26, 13, C.tealPale), icon(n, { x: x + dx, y: b - 26, size: 18, bg: C.tealPale })]).concat([ear(x + 58, b - 26, 14, C.red, 0)]), h: 44 }] }),
  notes([{ text: "Tắt, bật tiếng mình", mark: "mic" }, { text: "Tắt, bật hình", mark: "video" }, { text: "Đổi máy ảnh", mark: "sync" }, { text: "Loa to", mark: "sound" }], { x: 212, w: 138, y: 40 }),
], { h: 236 });

const number = (n) => (x, b, w, h) => [text(n, { x, y: b - h / 2 + 10, size: 28, bold: true, color: C.red })];
picture("so-khan-cap", "Bốn ô số: 115 cấp cứu, 114 cháy, 113 công an, 112 cứu nạn", [
  steps([
    { draw: number("115"), text: "Cấp cứu,\nngười bệnh" }, { draw: number("114"), text: "Cháy nhà,\ncháy rừng" },
    { draw: number("113"), text: "Công an" }, { draw: number("112"), text: "Cứu nạn:\nlũ, ghe chìm" },
  ], { numbered: false, title: "Gọi ở đâu cũng được" }),
], { h: 236 });

picture("so-la", "Cuộc gọi nhỡ từ một số lạ có dấu cộng ở đầu, lời nhắc đừng gọi lại", [
  phone({ x: "left", w: 182, title: "Cuộc gọi nhỡ", rows: [{ person: "+252 00 000", note: "02:14 · 1 giây", unknown: true, hot: true }, { person: "Con Hiếu", note: "hôm qua" }, { person: "Trạm y tế", note: "thứ hai" }] }),
  box("Số lạ nước ngoài: đừng gọi lại", { x: 216, y: 40, w: 132, tone: "bad", mark: "cross", bold: true }),
  box("Số nhà mình thì gọi lại", { x: 216, y: 150, w: 132, tone: "good", mark: "tick", bold: true }),
]);

picture("ba-sau-goi", "Bà Sáu tự tay gọi hình cho con gái", [
  home(),
  grandmother({ x: 126, y: 234, s: 1.12, holds: "phone", pose: "showing", mood: "happy", cloth: "#7a4b3a" }),
  say("Hạnh ơi, má tự gọi nè!", { x: 190, y: 100, w: 150, to: [158, 152] }),
]);

// ---------------------------------------------------------------- 6: chụp và gửi

picture("gian-bau", "Ông Chín đứng trước giàn bầu, đưa điện thoại lên chụp", [
  riceField(),
  gourds(196, 52, 1.15),
  grandfather({ x: 110, y: 234, s: 1.15, holds: "phone", pose: "showing", mood: "happy" }),
]);

const shutter = (x, y, r = 18) => disc(x, y, r, C.white) + `<circle cx="${x}" cy="${y}" r="${r - 5}" fill="none" stroke="${C.ink}" stroke-width="2"/>`;
/** The screen of a camera over the given box. */
const cameraScreen = (x, y, w, h) => [
  rect(x, y, w, h, C.ink, 16), rect(x + 6, y + 7, w - 12, h - 66, "#d8e8d0", 8), gourds(x + w / 2 - 48, y + 24, 0.8),
  rect(x + 18, y + h - 50, 34, 34, C.leaf, 6), shutter(x + w / 2, y + h - 33, 21), icon("sync", { x: x + w - 36, y: y + h - 33, size: 34, color: C.white, bg: C.ink }),
];
picture("may-anh", "Màn hình máy ảnh với nút tròn lớn ở dưới; ba việc: lau mắt kính, chạm vào vật, chạm nút tròn", [
  cameraScreen(20, 14, 176, 232),
  badge(2, { x: 110, y: 92 }), badge(3, { x: 138, y: 198 }),
  notes(["Lau mắt kính", "Chạm vào vật muốn chụp", "Chạm nút tròn"], { x: 212, w: 138, y: 54 }),
], { h: 260 });

const shots = ["#a3c474", "#e8b495", "#cfe0c0", "#f1d4c2", "#8fb35f", "#c4dfe0", "#efbf9f", "#e9d39a", "#b3caa5"];
const album = (x, y, k, hot) => shots.map((c, i) => {
  const [px, py] = [x + (i % 3) * (k + 5), y + Math.floor(i / 3) * (k + 5)];
  return rect(px, py, k, k, c, 4) + (i % 2 ? disc(px + k * 0.7, py + k * 0.3, k * 0.12, C.gold) : path(`M${px + 4} ${py + k - 6}l${k * 0.3}-${k * 0.4} ${k * 0.25} ${k * 0.25}`, C.white, 3)) + (i === hot ? rect(px - 3, py - 3, k + 6, k + 6, "none", 7, C.orange) : "");
}).join("");
picture("thu-vien", "Màn hình Ảnh có nhiều ô ảnh nhỏ, một ô được chạm vào", [
  phone({ x: "left", w: 176, title: "Ảnh", rows: [] }),
  album(34, 62, 46, 0), finger({ x: 62, y: 94, s: 1 }),
  notes([{ text: "Chạm: xem to", mark: "tick" }, { text: "Vuốt ngang: tấm kế", mark: "tick" }, { text: "Lỡ xóa: tìm trong Thùng rác", mark: "trash" }], { x: 212, w: 138, y: 54 }),
]);

picture("gui-anh", "Bốn bước gửi ảnh: mở ảnh, chạm chia sẻ, chọn đúng tên, xem lại rồi gửi", [
  steps([
    { draw: "photo", text: "Mở tấm ảnh" }, { draw: "share", text: "Chạm Chia sẻ" },
    { draw: "person", text: "Chọn đúng tên" }, { draw: "send", text: "Xem lại, Gửi" },
  ]),
], { h: 220 });

picture("anh-khong-gui", "Thẻ căn cước, thẻ ngân hàng và tin có mã OTP, mỗi thứ có dấu gạch chéo", [
  heading("Ba tấm đừng gửi"),
  card({ x: 12, y: 52, w: 164, h: 104, title: "Căn cước", name: "Trần Thị Ba", number: "0000 0000" }),
  card({ kind: "bank", x: 186, y: 52, w: 162, h: 104, title: "Ngân hàng", number: "9704 ••• 12", name: "TRAN THI BA" }),
  rect(66, 172, 228, 50, C.white, 10, C.line), icon("chat", { x: 92, y: 197, size: 30 }), text("Mã OTP: 482 913", { x: 198, y: 203, size: 17, bold: true }),
  cross({ x: 160, y: 148, r: 20 }), cross({ x: 332, y: 148, r: 20 }), cross({ x: 290, y: 176, r: 18 }),
]);

picture("tin-co-duong-dan", "Tin nhắn của người quen kèm đường dẫn lạ; nên gọi hỏi lại", [
  sms({ x: "left", from: "Cô Tám", text: "Xem ảnh nè, bấm vô cài:", link: "xem.example", bad: true }),
  icon("phone", { x: 276, y: 76, size: 56, color: C.green }),
  box("Gọi hỏi: “Cô gửi thật không?”", { x: 206, y: 124, w: 142, tone: "good", bold: true, mark: "tick" }),
]);

picture("ong-chin-khoe", "Ông Chín khoe bà Chín tấm ảnh vừa chụp", [
  home(),
  grandfather({ x: 106, y: 234, s: 1.1, holds: "phone", pose: "showing", mood: "happy" }),
  grandmother({ x: 258, y: 234, s: 1.1, flip: true, mood: "happy", cloth: "#5f7a4b" }),
  say("Rõ chưa nè bà!", { x: 110, y: 12, w: 140, to: [126, 126] }),
]);

// ---------------------------------------------------------------- 7: tìm và tin ai

picture("tin-don-dem-mua", "Đêm mưa, chú Tư cầm điện thoại hỏi tin, thím Tư lo lắng đứng bên", [
  night(),
  path("M30 20l-8 18M90 10l-8 18M150 26l-8 18M220 16l-8 18M280 78l-8 18M54 70l-8 18M196 66l-8 18", "#7f9bad", 3),
  fisherman({ x: 118, y: 240, s: 1.15, holds: "phone", pose: "showing", mood: "serious" }),
  farmerWoman({ x: 258, y: 240, s: 1.1, flip: true, pose: "worried", mood: "worried", hat: "scarf" }),
  say("Khoan, để hỏi trưởng thôn đã!", { x: 20, y: 14, w: 176, to: [122, 116] }),
]);

picture("o-tim-kiem", "Ô tìm kiếm với hình kính lúp bên trái và micro bên phải", [
  heading("Hỏi bằng chữ hay bằng giọng"),
  rect(24, 56, 312, 54, C.white, 27, C.teal), icon("search", { x: 54, y: 83, size: 34, color: C.grey }), text("gió biển Đà Nẵng mai", { x: 76, y: 89, size: 17, align: "left" }), disc(308, 83, 20, C.tealPale), icon("mic", { x: 308, y: 83, size: 28, color: C.rust, bg: C.tealPale }),
  box("Gõ rồi chạm kính lúp", { x: 20, y: 150, w: 150, tone: "teal", bold: true, align: "center", to: [54, 112] }),
  box("Chạm micro rồi nói", { x: 196, y: 150, w: 144, tone: "teal", bold: true, align: "center", to: [308, 112] }),
], { h: 220 });

picture("ket-qua", "Trang kết quả: dòng đầu có chữ Được tài trợ, dòng thứ hai có địa chỉ đuôi .gov.vn", [
  rect(14, 14, 332, 36, C.white, 18, C.line), icon("search", { x: 36, y: 32, size: 24, color: C.grey }), text("thủ tục khai sinh Đà Nẵng", { x: 54, y: 38, size: 16, align: "left" }),
  panel({ x: 14, y: 62, w: 332, h: 72, tone: "warn" }), text("Được tài trợ", { x: 28, y: 84, size: 15, bold: true, color: C.rust, align: "left" }), text("lamgiay-nhanh.example", { x: 28, y: 104, size: 15, align: "left" }), text("Người ta trả tiền để nằm trên", { x: 28, y: 124, size: 15, align: "left", color: C.grey }), warnSign({ x: 322, y: 86, r: 13 }),
  panel({ x: 14, y: 146, w: 332, h: 72, tone: "good" }), text("dichvucong.gov.vn", { x: 28, y: 170, size: 17, bold: true, color: C.green, align: "left" }), text("Đuôi .gov.vn: của Nhà nước", { x: 28, y: 200, size: 15, align: "left", color: C.grey }), tick({ x: 322, y: 172, r: 13 }),
], { h: 232 });

picture("ba-cau-hoi", "Ba câu hỏi trước khi tin: Ai nói? Khi nào? Nơi khác có nói không?", [
  steps([{ draw: "megaphone", text: "Ai nói?" }, { draw: "calendar", text: "Nói khi nào?" }, { draw: "search", text: "Nơi khác có nói?" }], { title: "Hỏi rồi hãy tin" }),
], { h: 216 });

picture("hoi-may-hoi-nguoi", "Máy trả lời về thuốc, mũi tên chỉ sang cô y sĩ ở trạm y tế", [
  phone({ x: 14, w: 172, title: "Hỏi máy", rows: [{ me: "Đau lưng uống gì?" }, { ai: "Uống thuốc A, thuốc B…", bad: true }] }),
  arrow([196, 136], [234, 136], { width: 6 }),
  nurse({ x: 288, y: 240, s: 1.1, flip: true, pose: "explaining", mood: "talk" }),
  text("Hỏi lại\ntrạm y tế", { x: 284, y: 42, size: 17, bold: true, color: C.green }),
]);

picture("dai-an-luong", "Chú Tư đưa điện thoại cho hàng xóm xem dự báo thời tiết biển", [
  shore(),
  fisherman({ x: 86, y: 236, s: 1.05, holds: "phone", pose: "giving", mood: "happy" }),
  man({ x: 208, y: 236, s: 1.05, flip: true }),
  seller({ x: 300, y: 236, s: 1.05, flip: true }),
  box("Sáng mai gió cấp 4", { x: 14, y: 16, w: 172, tone: "good", bold: true, mark: "sun" }),
]);

// ---------------------------------------------------------------- 8: VNeID

picture("phong-kham", "Bà Nhơn ở phòng khám, bà bên cạnh mở thẻ bảo hiểm y tế trên điện thoại", [
  clinic(),
  highlandElder({ x: 66, y: 236, s: 1.05, pose: "thinking" }),
  grandmother({ x: 170, y: 236, s: 1.05, holds: "phone", pose: "giving", mood: "happy", cloth: "#5f7a4b" }),
  nurse({ x: 298, y: 236, s: 1.05, flip: true, holds: "paper", pose: "showing" }),
  say("Thẻ tôi đây cô!", { x: 96, y: 16, w: 140, to: [176, 126] }),
]);

picture("vneid-dung-lam-gi", "Điện thoại mở VNeID, bốn ô: căn cước, bảo hiểm y tế, bằng lái xe, dịch vụ công", [
  phone({ x: "left", w: 176, title: "VNeID", rows: [{ apps: [["idcard", "Căn cước"], ["health", "Bảo hiểm"], ["motorbike", "Bằng lái"], ["office", "Dịch vụ"]], per: 2 }] }),
  notes([{ text: "Mang giấy tờ trong máy", mark: "tick" }, { text: "Mở dịch vụ công trên mạng", mark: "tick" }, { text: "Thẻ thật vẫn giữ kỹ", mark: "tick" }], { x: 212, w: 138, y: 44 }),
], { h: 220 });

picture("kho-vneid", "Màn hình kho ứng dụng: ô tìm kiếm VNeID, dòng nhà phát triển, nút Cài đặt", [
  phone({ x: "left", w: 182, title: "Kho ứng dụng", rows: [{ search: "VNeID", badge: 1 }, { icon: "idcard", text: "VNeID", note: "Trung tâm Dữ liệu quốc gia về dân cư", color: C.rust, badge: 2 }, { lines: 2 }], buttons: [{ text: "Cài đặt", kind: "good", badge: 3 }] }),
  notes(["Gõ VNeID", "Đúng tên, đúng cơ quan", "Cài đặt"], { x: 220, w: 132, y: 46 }),
], { h: 270 });

picture("hai-muc", "Mức 1 tự làm ở nhà, mức 2 ra công an xã, mức 3 không có", [
  steps([{ draw: "mobile", text: "Mức 1: tự làm trên máy" }, { draw: "fingerprint", text: "Mức 2: ra công an xã" }, { draw: (x, b, w, h) => [cross({ x, y: b - h / 2, r: 28 })], text: "Mức 3:\nkhông có" }], { numbered: false, title: "Định danh có hai mức" }),
], { h: 236 });

picture("cong-an-xa", "Bà Nhơn đưa thẻ căn cước cho anh công an xã; trước quầy ghi Chụp ảnh, Lấy vân tay", [
  officeCounter({ sign: "Công an xã" }),
  police({ x: 112, y: 178, pose: "explaining", mood: "talk" }),
  highlandElder({ x: 262, y: 180, flip: true, pose: "giving", holds: "card" }),
  counter({ y: 174 }),
  icon("fingerprint", { x: 180, y: 207, size: 44, color: C.teal, bg: C.woodPale }), text("Chụp ảnh", { x: 76, y: 213, size: 16, bold: true, color: C.teal }), text("Lấy vân tay", { x: 282, y: 213, size: 16, bold: true, color: C.teal }),
]);

picture("goi-cap-nhat", "Cuộc gọi xưng công an đòi cập nhật VNeID; nên tắt máy, ra công an xã", [
  callScreen({ x: 16, hot: "off" }),
  say("Tôi là công an. Cập nhật VNeID, đóng 22.000 đồng!", { x: 200, y: 24, w: 148, to: [186, 70], tone: "warn" }),
  box("Tắt máy, tự ra công an xã hỏi", { x: 200, y: 160, w: 148, tone: "good", mark: "tick", bold: true }),
]);

picture("tui-det", "Bà Nhơn vui vẻ đi khám, tay cầm túi dệt và điện thoại", [
  village(),
  highlandElder({ x: 112, y: 234, s: 1.15, holds: "phone", pose: "showing", mood: "happy" }),
  rect(150, 190, 44, 40, "#2c3350", 6), path("M150 202h44M150 214h44", "#c0392b", 5), path("M158 190q14-26 28 0", "#2c3350", 4),
  say("Dễ hơn dệt hoa văn cườm!", { x: 16, y: 14, w: 168, to: [122, 118] }),
]);

// ---------------------------------------------------------------- 9: mã PIN

picture("phat-qua", "Một anh áo trắng tươi cười ở bàn phát quà xin mượn điện thoại, cô Hường giữ máy lại", [
  market(),
  man({ x: 92, y: 180, pose: "giving", mood: "happy", cloth: "#fbfbf7" }),
  seller({ x: 266, y: 232, s: 1.1, flip: true, holds: "phone", pose: "showing", mood: "serious" }),
  table({ x: 92, y: 176, w: 140, h: 60 }), icon("gift", { x: 54, y: 160, size: 34, color: C.rust }), icon("gift", { x: 120, y: 162, size: 28 }),
  say("Cho mượn máy một phút, mã mấy số?", { x: 14, y: 8, w: 170, to: [96, 72], tone: "warn" }),
  say("Khăn thì tôi có rồi!", { x: 214, y: 20, w: 134, to: [258, 96] }),
]);

picture("ba-ma", "Ba loại mã: mã PIN như khóa cửa, mật khẩu như chìa tủ, mã OTP như chữ ký", [
  steps([{ draw: "lock", text: "Mã PIN:\nkhóa cửa" }, { draw: "key", text: "Mật khẩu: chìa tủ" }, { draw: "signature", text: "Mã OTP:\nchữ ký" }], { numbered: false, title: "Ba mã, chỉ mình biết" }),
], { h: 222 });

const syllables = [["Đất", 3], ["Quảng", 5], ["Nam", 3], ["chưa", 4], ["mưa", 3], ["đà", 2]];
picture("dat-ma", "Câu ca “Đất Quảng Nam chưa mưa đà”, dưới mỗi tiếng là số chữ cái: 3 5 3 4 3 2", [
  heading("Đếm chữ trong câu ca"),
  ...syllables.map(([w, n], i) => [
    rect(12 + i * 57, 58, 52, 96, C.white, 10, C.teal),
    text(w, { x: 38 + i * 57, y: 86, size: 15, bold: true }), arrow([38 + i * 57, 94], [38 + i * 57, 114], { width: 3 }), text(String(n), { x: 38 + i * 57, y: 144, size: 26, bold: true, color: C.rust }),
  ]),
  caption("Hát lên là nhớ, nhìn vào không ai đoán", { y: 186 }),
], { h: 206 });

picture("quay-mat", "Bà Năm che tay bấm mã, cháu Mi quay mặt nhìn ra cửa sổ", [
  home(),
  girl({ x: 104, y: 234, s: 1.2, flip: true, look: "back" }),
  grandmother({ x: 238, y: 234, s: 1.12, holds: "phone", pose: "reading" }),
  say("Bà tự bấm nghe", { x: 112, y: 12, w: 146, to: [206, 104] }),
]);

picture("quen-ma", "Nên: câu gợi nhớ trong sổ cất tủ; không nên: giấy ghi mã kẹp trong ốp điện thoại", [
  compare({
    leftText: "Câu gợi nhớ, cất trong tủ", rightText: "Kẹp mã trong ốp máy",
    left: (x, b) => [notebook({ x: x - 66, y: b - 110, w: 132, h: 104, title: "Sổ tay", rows: [{ text: "câu hò của ngoại" }] })],
    right: (x, b) => [rect(x - 34, b - 112, 68, 108, C.ink, 12), disc(x - 16, b - 94, 7, C.screen), `<g transform="rotate(-8 ${x} ${b - 50})">` + rect(x - 44, b - 66, 88, 34, "#fff6cf", 3, C.gold) + "</g>", text("Mã 353432", { x, y: b - 44, size: 15, bold: true })],
  }),
], { h: 232 });

picture("mat-may", "Bốn việc khi mất máy: gọi vào số mình, khóa sim, gọi ngân hàng, báo công an xã", [
  steps([{ draw: "phone", text: "Gọi vào số mình" }, { draw: "sim", text: "Nhà mạng khóa sim" }, { draw: "bank", text: "Gọi ngân hàng" }, { draw: { person: "police" }, text: "Báo công an xã" }], { title: "Mất máy, làm ngay" }),
], { h: 244 });

picture("nam-tay", "Ba cô bán hàng ở chợ giơ tay cười, không ai đọc mã", [
  market(),
  seller({ x: 76, y: 234, s: 1.1, pose: "cheering", mood: "happy" }),
  woman({ x: 184, y: 234, s: 1.1, pose: "cheering", mood: "happy" }),
  seller({ x: 290, y: 234, s: 1.1, pose: "cheering", mood: "happy", cloth: "#7b5a86" }),
  tag("Mã không đọc cho ai!", { x: 180, y: 30 }),
]);

// ---------------------------------------------------------------- 10: nhờ giúp, kẻ lừa

picture("cuoc-goi-dien-luc", "Bà Năm bật loa ngoài giữa lớp học ở nhà văn hóa thôn, mọi người lắng nghe", [
  hall(),
  highlandMan({ x: 58, y: 238, s: 0.92 }),
  grandmother({ x: 182, y: 236, s: 1.1, holds: "phone", pose: "showing", mood: "serious" }),
  fisherman({ x: 306, y: 238, s: 0.9, flip: true }),
  say("Một tiếng nữa cắt điện!", { x: 214, y: 56, w: 134, to: [212, 164], tone: "warn" }),
]);

picture("ai-giup", "Bốn nơi giúp: con cháu, Tổ công nghệ số, công an xã, đường dây 1022", [
  steps([{ draw: { person: "youngWoman" }, text: "Con cháu, xóm giềng" }, { draw: { person: "volunteer" }, text: "Tổ công nghệ số" }, { draw: { person: "police" }, text: "Công an xã: VNeID" }, { draw: "headset", text: "Gọi 1022" }], { numbered: false }),
], { h: 236 });

picture("nam-dieu", "Năm điều khi nhờ giúp", [
  checklist([{ text: "Máy ở trước mắt mình", mark: 1 }, { text: "Mã thì mình tự bấm", mark: 2 }, { text: "Không gửi ảnh căn cước", mark: 3 }, { text: "Không cho điều khiển từ xa", mark: 4 }, { text: "Xong thì hỏi lại", mark: 5 }], { title: "Nhờ giúp cho an toàn" }),
], { h: 256 });

picture("doa-giuc-giau", "Ba dấu hiệu của kẻ lừa: dọa hoặc dụ, giục, giấu", [
  steps([{ draw: "warning", text: "Dọa hoặc dụ" }, { draw: "clock", text: "Giục nhanh" }, { draw: "mute", text: "Bắt giấu" }], { numbered: false, title: "Thấy hai trong ba: tắt máy" }),
], { h: 216 });

picture("dung-nghi-goi", "Ba bước dừng, nghĩ, gọi; bên dưới là số 156 và 113", [
  steps([{ draw: "stop", text: "Dừng: chạm nút đỏ" }, { draw: "question", text: "Nghĩ: sao phải gấp?" }, { draw: "phone", text: "Gọi số mình biết" }], { h: 186 }),
  box("Báo lừa đảo: 156 · Nguy cấp: 113", { x: 14, y: 188, w: 332, tone: "good", bold: true, align: "center" }),
], { h: 240 });

picture("lo-roi", "Bốn việc khi lỡ mắc lừa: ngắt mạng, gọi ngân hàng, giữ bằng chứng, kể cho nhà biết", [
  steps([{ draw: "nowifi", text: "Ngắt mạng" }, { draw: "bank", text: "Gọi ngân hàng" }, { draw: "folder", text: "Giữ tin, báo công an" }, { draw: "family", text: "Kể cho nhà biết" }], { title: "Lỡ rồi thì làm nhanh" }),
], { h: 240 });

picture("day-lai", "Bà Năm ngồi cạnh một cụ bà khác, chỉ cách chạm màn hình", [
  hall(),
  grandmother({ x: 112, y: 238, s: 0.98, pose: "pointing", mood: "happy" }),
  grandmother({ x: 256, y: 238, s: 0.98, flip: true, holds: "phone", pose: "showing", hair: "white", cloth: "#4f6f7a", glasses: true }),
  say("Chạm nhẹ thôi chị, không hư đâu", { x: 22, y: 56, w: 170, to: [116, 124] }),
]);

// ---------------------------------------------------------------- bài kiểm tra

picture("cau-pin-yeu", "Góc trên màn hình: giờ ở bên trái, hình cục pin gần cạn màu đỏ và số 8% bên phải", [
  rect(20, 30, 320, 60, C.white, 14, C.line), text("09:30", { x: 40, y: 68, size: 22, bold: true, align: "left" }), icon("lowbattery", { x: 246, y: 60, size: 44, color: C.red }), text("8%", { x: 300, y: 68, size: 22, bold: true, color: C.red }),
], { h: 120 });

/** Four tiles of a home screen: [icon, colour]. */
const homeTile = (name, fill, x, y) => rect(x, y, 64, 64, fill, 14) + icon(name, { x: x + 32, y: y + 32, size: 42, color: C.white, bg: fill });
picture("cau-man-hinh", "Màn hình chính có bốn ô vuông: ống nghe, máy ảnh, bánh răng, bức ảnh", [
  rect(84, 14, 192, 212, C.ink, 18), rect(91, 22, 178, 196, "#e9f0ee", 12),
  homeTile("phone", C.green, 106, 44), homeTile("camera", C.rust, 190, 44), homeTile("gear", C.grey, 106, 128), homeTile("photo", C.blue, 190, 128),
]);

picture("cau-vach-ngang", "Màn hình điện thoại đang mở một trang chữ, mép dưới chỉ có một vạch ngang ngắn", [
  phone({ w: 150, rows: [{ title: "Dự báo thời tiết" }, { lines: 10 }] }), bar(105, 214, 150),
]);

picture("cau-banh-rang", "Một ô vuông bo góc trên màn hình, bên trong vẽ hình bánh răng", [
  rect(124, 20, 112, 112, C.grey, 24) + icon("gear", { x: 180, y: 76, size: 78, color: C.white, bg: C.grey }),
], { h: 152 });

picture("cau-phim-xoa", "Bàn phím điện thoại, một phím ở cuối hàng chữ thứ ba được khoanh, vẽ mũi tên sang trái có dấu X", [
  keyboard(12, { hot: "del" }),
], { h: 192 });

picture("cau-ban-phim", "Bàn phím điện thoại: ba hàng chữ cái, hàng dưới cùng có phím ?123, phím cách, micro và nút gửi", [
  keyboard(12),
], { h: 192 });

picture("cau-thanh-tren", "Hàng biểu tượng trên cùng màn hình: giờ, chuông, quạt xòe, vạch sóng, cục pin", [
  rect(14, 30, 332, 60, C.white, 14, C.line), text("09:30", { x: 28, y: 68, size: 20, bold: true, align: "left" }),
  icon("bell", { x: 126, y: 60, size: 38 }), icon("wifi", { x: 188, y: 60, size: 38 }), icon("signal", { x: 250, y: 60, size: 38 }), icon("battery", { x: 312, y: 60, size: 42, color: C.green }),
], { h: 120 });

picture("cau-bang-bat-tat", "Bảng bốn ô: ô Wifi xám, ô Dữ liệu di động sáng, ô Đèn pin xám, ô Máy bay xám", [
  tile("wifi", "Wifi", false, 22, 18), tile("signal", "Dữ liệu di động", true, 188, 18),
  tile("flashlight", "Đèn pin", false, 22, 106), tile("airplane", "Máy bay", false, 188, 106),
], { h: 202 });

const wifiLine = (y, name, locked) => [rect(24, y, 312, 46, C.white, 10, C.line), icon("wifi", { x: 52, y: y + 23, size: 30 }), text(name, { x: 76, y: y + 29, size: 17, bold: true, align: "left" }), locked ? icon("lock", { x: 312, y: y + 23, size: 26, color: C.grey }) : ""];
picture("cau-danh-sach-wifi", "Danh sách ba tên wifi: CaPhe Song Thu có ổ khóa, CaPhe Song Thu Free, Nhan qua mien phi", [
  text("Wifi quanh đây", { x: 180, y: 28, size: 17, bold: true, color: C.teal }),
  wifiLine(42, "CaPhe Song Thu", true), wifiLine(98, "CaPhe Song Thu Free", false), wifiLine(154, "Nhan qua mien phi", false),
], { h: 214 });

picture("cau-may-bay", "Góc trên màn hình: giờ bên trái, hình máy bay và cục pin còn 80% bên phải, không có vạch sóng", [
  rect(20, 30, 320, 60, C.white, 14, C.line), text("14:05", { x: 40, y: 68, size: 22, bold: true, align: "left" }), icon("airplane", { x: 190, y: 60, size: 42 }), icon("battery", { x: 250, y: 60, size: 40, color: C.green }), text("80%", { x: 306, y: 68, size: 22, bold: true }),
], { h: 120 });

picture("cau-tin-10gb", "Tin nhắn từ số lạ tặng 10GB dữ liệu, kèm đường dẫn và lời giục còn 15 phút", [
  sms({ w: 230, from: "0900 000 000", text: "Tặng 10GB dữ liệu. Nhập mật khẩu để nhận. Còn 15 phút. Bấm:", link: "nhan-data.example" }),
], { h: 190 });

picture("cau-goi-den", "Màn hình cuộc gọi đến từ Con Hạnh: nút Tin nhắn ở giữa, nút tròn đỏ bên trái, nút tròn xanh bên phải", [
  calling(92, 10, 176, 240, "Con Hạnh", "đang gọi đến"),
  rect(130, 150, 100, 30, "#5f7a85", 15), text("Tin nhắn", { x: 180, y: 170, size: 15, color: C.white }),
  ear(136, 212, 23, C.red, 0), ear(224, 212, 23, C.green, -130),
], { h: 260 });

picture("cau-so-nuoc-ngoai", "Danh sách cuộc gọi: cuộc gọi nhỡ lúc 02:14 từ số +252, đổ chuông 1 giây", [
  phone({ w: 220, title: "Cuộc gọi nhỡ", rows: [{ person: "+252 00 000 000", note: "02:14 · reo 1 giây", unknown: true }, { line: true }, { person: "Con Hiếu", note: "hôm qua · đã nghe" }] }),
], { h: 186 });

picture("cau-may-anh", "Màn hình máy ảnh: cảnh giàn bầu, phía dưới có ô ảnh nhỏ, nút tròn lớn, nút mũi tên vòng", [
  cameraScreen(92, 10, 176, 240),
], { h: 260 });

picture("cau-huong-nang", "Sân nhà buổi sáng: mặt trời bên trái, bà Chín đứng giữa sân", [
  plain({ y: 190, color: "#e8d9b0" }), icon("sun", { x: 52, y: 54, size: 72, color: C.gold, bg: C.paper }),
  path("M96 84l60 44M100 60l70 30", C.gold, 4),
  grandmother({ x: 236, y: 218, s: 1, body: "standing", flip: true, cloth: "#5f7a4b" }),
]);

picture("cau-nhom-thon", "Tin trong nhóm thôn nhờ bà con chụp hai mặt thẻ căn cước gửi vào nhóm", [
  phone({ w: 240, title: "Nhóm thôn Đông", rows: [{ text: "Anh Hùng", bold: true }, { them: "Bà con chụp hai mặt thẻ căn cước gửi vô nhóm để lập danh sách nhé.", wide: true }, { lines: 1 }] }),
], { h: 196 });

picture("cau-tin-tap-tin", "Tin từ Bạn Tám kèm tập tin anh-hop-lop.apk và nút Cài đặt", [
  phone({ w: 230, title: "Bạn Tám", rows: [{ them: "Ảnh họp lớp mình nè, bấm cài rồi xem", wide: true }, { icon: "doc", text: "anh-hop-lop.apk", color: C.grey }, { button: "Cài đặt", kind: "plain" }] }),
], { h: 200 });

picture("cau-o-tim", "Màn hình tìm kiếm: ô tìm kiếm có kính lúp bên trái, micro bên phải; bên dưới là hai dòng tin", [
  rect(20, 20, 320, 54, C.white, 27, C.teal), icon("search", { x: 52, y: 47, size: 34, color: C.grey }), text("Tìm kiếm…", { x: 80, y: 53, size: 17, align: "left", color: C.grey }), disc(308, 47, 20, C.tealPale), icon("mic", { x: 308, y: 47, size: 28, color: C.rust, bg: C.tealPale }),
  rect(20, 94, 320, 54, C.white, 10, C.line), text("Giá cá sáng nay ở chợ", { x: 36, y: 127, size: 16, align: "left" }),
  rect(20, 160, 320, 54, C.white, 10, C.line), text("Lịch chiếu bài chòi", { x: 36, y: 193, size: 16, align: "left" }),
], { h: 230 });

picture("cau-ket-qua", "Trang kết quả tìm kiếm máy dò cá: dòng đầu có chữ Được tài trợ, hai dòng dưới không có", [
  rect(14, 14, 332, 36, C.white, 18, C.line), icon("search", { x: 36, y: 32, size: 24, color: C.grey }), text("giá máy dò cá", { x: 54, y: 38, size: 16, align: "left" }),
  rect(14, 60, 332, 52, C.white, 10, C.line), text("Được tài trợ", { x: 28, y: 80, size: 14, bold: true, align: "left" }), text("Máy dò cá giá sốc hôm nay", { x: 28, y: 101, size: 16, align: "left", color: C.blue }),
  rect(14, 120, 332, 40, C.white, 10, C.line), text("So giá máy dò cá các loại", { x: 28, y: 146, size: 16, align: "left", color: C.blue }),
  rect(14, 168, 332, 40, C.white, 10, C.line), text("Ngư dân kể chuyện máy dò cá", { x: 28, y: 194, size: 16, align: "left", color: C.blue }),
], { h: 222 });

picture("cau-hoi-ai", "Màn hình trò chuyện: hỏi đau lưng uống thuốc gì, máy trả lời ba thứ thuốc", [
  phone({ w: 240, title: "Trợ lý AI", rows: [{ me: "Đau lưng uống thuốc gì?" }, { ai: "Bà nên uống thuốc A, thuốc B và thuốc C, ngày hai lần." }] }),
], { h: 214 });

const storeLine = (y, name, maker, fill, sign) => [rect(20, y, 320, 56, C.white, 10, C.line), rect(30, y + 9, 38, 38, fill, 9), icon(sign, { x: 49, y: y + 28, size: 26, color: C.white, bg: fill }), text(name, { x: 80, y: y + 24, size: 16, bold: true, align: "left" }), text(maker, { x: 80, y: y + 45, size: 14, align: "left", color: C.grey })];
picture("cau-kho-ba-dong", "Kho ứng dụng hiện ba dòng gần giống tên, nhà phát triển khác nhau", [
  text("Kho ứng dụng: tìm VNeID", { x: 180, y: 26, size: 16, bold: true, color: C.teal }),
  storeLine(38, "VNeID Nhận quà", "Game Studio", C.rust, "gift"),
  storeLine(102, "VNeID", "TT Dữ liệu quốc gia về dân cư", C.teal, "idcard"),
  storeLine(166, "VN-eID nhanh", "Hotro24h", C.blue, "idcard"),
], { h: 236 });

picture("cau-goi-vneid", "Cuộc gọi từ số lạ bảo cập nhật địa chỉ mới trên VNeID, đóng 22.000 đồng", [
  callScreen({ x: 16 }),
  say("Anh phải cập nhật địa chỉ mới trên VNeID, đóng 22.000 đồng, tôi hướng dẫn luôn.", { x: 200, y: 34, w: 148, to: [186, 90] }),
]);

picture("cau-tin-otp", "Tin nhắn có mã OTP 591 204 dùng để chuyển 9.800.000 đồng", [
  sms({ w: 250, from: "Ngân hàng", text: "Mã OTP của quý khách là 591 204, dùng để chuyển 9.800.000 đồng. Không đưa mã cho bất kỳ ai." }),
], { h: 178 });

picture("cau-tin-qua", "Tin nhắn từ số lạ báo được nhận 100.000 đồng, đòi số tài khoản và mã OTP", [
  sms({ w: 250, from: "0900 000 000", text: "Bác được nhận 100.000 đồng. Điền số tài khoản và mã OTP trong hôm nay:", link: "nhan-qua.example" }),
], { h: 180 });

picture("cau-truong-thon", "Cuộc gọi từ Trưởng thôn Hiệp mời ra nhà văn hóa nhận gạo, mang căn cước", [
  callScreen({ x: 16, name: "Trưởng thôn", note: "Hiệp", unknown: false }),
  say("Chiều mai thím ra nhà văn hóa nhận gạo cứu trợ, nhớ mang căn cước nghe.", { x: 200, y: 34, w: 148, to: [186, 90] }),
]);

await save(import.meta.url);
