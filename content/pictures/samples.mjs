// node content/pictures/samples.mjs FOLDER   draws the samples and a sheet (sheet.html) of them into FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as k from "./kit.mjs";
import {
  picture, save, C, heading, caption, text, box, say, arrow, badge, finger, phone, twoPhones, sms, callScreen, tablet,
  browser, laptop, slide, notes, form, letter, receipt, poster, notebook, paper, landPaper, card, calendar, chart, person,
  icon, bigIcon, steps, compare, chain, checklist, words, market, shore, riceField, village, classroom, officeCounter,
  home, street, shop, workshop, clinic, hall, night, river, plain, counter, table, stall, awning, qrStand, guol, tag,
  grandmother, grandfather, woman, man, youngWoman, youngMan, boy, girl, pupil, pupilGirl, fisherman, seller, farmer,
  officer, officerWoman, police, teacher, nurse, doctor, shopkeeper, officeWorker, volunteer, volunteerGirl,
  highlandWoman, highlandMan, highlandElder, highlandElderMan, highlandGirl, highlandBoy, worker, stranger,
} from "./kit.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node content/pictures/samples.mjs FOLDER");
  process.exit(1);
}

// people
picture("nguoi-1", "Bà, ông, cô và chú", [
  grandmother({ x: 50, y: 216 }), grandfather({ x: 136, y: 216 }), woman({ x: 224, y: 216 }), man({ x: 310, y: 216 }), caption("Bà, ông, cô và chú", { y: 30 }),
]);
picture("nguoi-2", "Thanh niên và trẻ em đứng", [
  plain(), youngWoman({ x: 52, y: 218, body: "standing" }), youngMan({ x: 126, y: 218, body: "standing" }), boy({ x: 192, y: 218, body: "standing" }), girl({ x: 252, y: 218, body: "standing" }), pupil({ x: 312, y: 218, body: "standing" }),
]);
picture("nguoi-3", "Người làm biển, bán chợ, làm ruộng", [
  plain(), fisherman({ x: 50, y: 222, body: "standing", holds: "fish" }), seller({ x: 140, y: 222, body: "standing", holds: "basket" }), farmer({ x: 230, y: 222, body: "standing", holds: "hoe" }), worker({ x: 312, y: 222, body: "standing", holds: "phone" }),
]);
picture("nguoi-4", "Cán bộ xã, công an, cô giáo, y tá", [
  plain(), officer({ x: 50, y: 222, body: "standing", holds: "paper" }), police({ x: 134, y: 222, body: "standing" }), teacher({ x: 222, y: 222, body: "standing", holds: "book" }), nurse({ x: 312, y: 222, body: "standing" }),
]);
picture("nguoi-5", "Bà con vùng cao", [
  plain(), highlandWoman({ x: 50, y: 222, body: "standing", holds: "phone" }), highlandMan({ x: 132, y: 222, body: "standing" }), highlandElder({ x: 212, y: 222, body: "standing", cane: true }), highlandBoy({ x: 300, y: 222, body: "standing" }),
]);
picture("nguoi-6", "Người bán hàng, văn phòng, tình nguyện", [
  shopkeeper({ x: 50, y: 216 }), officeWorker({ x: 136, y: 216 }), volunteer({ x: 224, y: 216 }), volunteerGirl({ x: 310, y: 216, holds: "phone" }),
]);
picture("dang-1", "Các dáng: chỉ tay, gọi điện, lo lắng, vẫy tay", [
  man({ x: 50, y: 216, pose: "pointing" }), woman({ x: 150, y: 216, pose: "calling" }), grandmother({ x: 236, y: 216, pose: "worried" }), youngMan({ x: 300, y: 216, pose: "waving" }),
]);
picture("dang-2", "Các dáng: đọc giấy, nghĩ, giải thích, reo vui", [
  grandfather({ x: 50, y: 216, pose: "reading", glasses: true }), officeWorker({ x: 136, y: 216, pose: "thinking" }), teacher({ x: 216, y: 216, pose: "explaining", mood: "talk" }), girl({ x: 310, y: 216, pose: "cheering" }),
]);
picture("dang-3", "Ngồi ghế, ngồi xe lăn, chống gậy", [
  plain(), grandmother({ x: 54, y: 222, body: "sitting", holds: "phone" }), man({ x: 160, y: 222, body: "wheelchair", holds: "tablet" }), highlandGirl({ x: 276, y: 222, body: "standing" }),
]);
picture("dang-4", "Cảm xúc trên nét mặt", [
  woman({ x: 44, y: 120, s: 0.8, mood: "happy" }), woman({ x: 112, y: 120, s: 0.8, mood: "worried", skin: "light" }), woman({ x: 180, y: 120, s: 0.8, mood: "sad", skin: "tan" }), woman({ x: 248, y: 120, s: 0.8, mood: "surprised", skin: "deep" }), woman({ x: 316, y: 120, s: 0.8, mood: "angry" }),
], { h: 130 });
picture("dang-6", "Cảm xúc trên nét mặt, tiếp", [
  man({ x: 44, y: 120, s: 0.8, mood: "serious" }), man({ x: 112, y: 120, s: 0.8, mood: "talk", glasses: true }), man({ x: 180, y: 120, s: 0.8, mask: true }), stranger({ x: 248, y: 120, s: 0.8, pose: "calling" }), doctor({ x: 316, y: 120, s: 0.8 }),
], { h: 130 });
picture("dang-5", "Cầm những thứ khác nhau", [
  man({ x: 50, y: 112, s: 0.75, holds: "card" }), man({ x: 136, y: 112, s: 0.75, holds: "money" }), man({ x: 224, y: 112, s: 0.75, holds: "package" }), man({ x: 310, y: 112, s: 0.75, holds: "cup" }),
  man({ x: 50, y: 226, s: 0.75, holds: "medicine" }), man({ x: 136, y: 226, s: 0.75, holds: "megaphone" }), man({ x: 224, y: 226, s: 0.75, holds: "camera" }), man({ x: 300, y: 226, s: 0.75, holds: "paper", pose: "giving" }),
]);

// grounds
picture("canh-cho", "Cô bán rau ở chợ", [market(), seller({ x: 110, y: 176 }), stall({ x: 112, y: 170, w: 180, text: "Rau sạch" }), qrStand({ x: 150, y: 172, w: 40 }), woman({ x: 290, y: 226, s: 1.1, holds: "phone", flip: true }), say("Cho tôi quét mã", { x: 190, y: 12, w: 150, to: [282, 100] })]);
picture("canh-bien", "Ngư dân xem dự báo thời tiết trên bãi biển", [shore(), fisherman({ x: 190, y: 226, body: "standing", holds: "phone" }), box("Chiều nay gió cấp 6", { x: 230, y: 16, w: 116, tone: "warn", bold: true })]);
picture("canh-ruong", "Bác nông dân chụp ảnh cây lúa", [riceField(), farmer({ x: 120, y: 232, s: 1.1, holds: "phone" }), say("Lúa bị bệnh gì?", { x: 190, y: 70, w: 150, to: [146, 130] })]);
picture("canh-lang", "Già làng và cháu gái trước nhà gươl", [village(), highlandElderMan({ x: 80, y: 230, body: "standing", cane: true, flip: true }), highlandGirl({ x: 150, y: 230, body: "standing", holds: "phone" })]);
picture("canh-lop", "Cô giáo và học sinh trong lớp", [classroom({ board: "Bài 3: Mật khẩu" }), teacher({ x: 70, y: 236, body: "standing", pose: "pointing" }), table({ x: 260, y: 190, w: 150, h: 40 }), pupil({ x: 226, y: 192 }), pupilGirl({ x: 296, y: 192 })]);
picture("canh-mot-cua", "Người dân nộp hồ sơ ở bộ phận một cửa", [officeCounter(), officerWoman({ x: 116, y: 176, holds: "paper" }), counter({ y: 172, text: "Tiếp nhận hồ sơ" }), grandmother({ x: 262, y: 178, pose: "giving", holds: "card", flip: true })]);
picture("canh-nha", "Hai bà cháu ở nhà", [home(), grandmother({ x: 130, y: 230, body: "sitting", holds: "phone" }), boy({ x: 226, y: 230, body: "standing", pose: "pointing", flip: true })]);
picture("canh-pho", "Người đi xe lăn trên phố", [street(), woman({ x: 190, y: 228, body: "wheelchair", holds: "phone" }), youngMan({ x: 90, y: 228, body: "standing" })]);
picture("canh-tiem", "Cô chủ tiệm tạp hóa", [shop({ sign: "Tạp hóa cô Tám" }), shopkeeper({ x: 120, y: 176 }), counter({ y: 172 }), qrStand({ x: 230, y: 180, w: 56 })]);
picture("canh-xuong", "Thợ trong xưởng", [workshop(), worker({ x: 130, y: 230, body: "standing", pose: "hips" })]);
picture("canh-tram", "Trạm y tế", [clinic(), doctor({ x: 150, y: 232, s: 1.1 }), highlandWoman({ x: 250, y: 232, s: 1.05, flip: true, pose: "worried" })]);
picture("canh-hoi", "Nhà văn hóa thôn", [hall({ banner: "Tổ công nghệ số cộng đồng" }), volunteer({ x: 110, y: 232, body: "standing", holds: "tablet" }), grandfather({ x: 200, y: 232, body: "sitting" }), woman({ x: 292, y: 232, body: "sitting", flip: true })]);
picture("canh-dem", "Ban đêm, cuộc gọi lạ", [night(), man({ x: 120, y: 240, s: 1.1, pose: "calling", mood: "worried" }), text("Ai gọi lúc nửa đêm?", { x: 246, y: 140, color: C.white, bold: true, w: 130 })]);
picture("canh-song", "Bến sông", [river(), highlandMan({ x: 120, y: 230, body: "standing", holds: "basket" }), guol({ x: 270, y: 206, s: 0.8 })]);

// screens
picture("may-1", "Cài đặt Wi-Fi trên điện thoại", [phone({ x: "left", title: "Cài đặt", rows: [{ icon: "wifi", text: "Wi-Fi", more: true, hot: true, finger: true, badge: 1 }, { icon: "sound", text: "Âm thanh", more: true }, { switch: "Dữ liệu di động", on: false }] }), notes(["Mở Cài đặt", "Bấm vào Wi-Fi", "Chọn mạng nhà"])]);
picture("may-2", "Tin nhắn và trả lời trong khung trò chuyện", [phone({ x: "left", title: "Con gái", rows: [{ them: "Mẹ ơi, chuyển gấp cho con 5 triệu", bad: true }, { me: "Để mẹ gọi lại" }, { them: "Đừng gọi, con đang họp", bad: true }] }), bigIcon("warning", { x: 270, size: 60, text: undefined }), text("Gọi lại số cũ của con", { x: 270, y: 200, w: 140, bold: true, color: C.red })]);
picture("may-3", "Điền số điện thoại bằng bàn phím", [phone({ title: "Đăng nhập", rows: [{ input: "Số điện thoại", value: "0900 000 000" }, { input: "Mật khẩu", secret: 6 }, { button: "Đăng nhập", finger: true }, { keys: "abc" }] })], { h: 290 });
picture("may-4", "Nhập mã PIN", [phone({ x: "left", rows: [{ icon: "lock", size: 30 }, { text: "Nhập mã PIN", center: true, bold: true }, { pin: 4, of: 6 }, { keys: "123" }] }), notes([{ text: "Che tay khi bấm", mark: "tick" }, { text: "Không đọc mã cho ai", mark: "cross" }])]);
picture("may-5", "Quét mã bằng máy ảnh và kiểm tra tên", [twoPhones({ left: { label: "Bước 1", title: "Quét mã", rows: [{ camera: "qr" }, { text: "Đưa mã vào khung", center: true }] }, right: { label: "Bước 2", title: "Kiểm tra", rows: [{ label: "Người nhận", value: "TRAN THI HOA", hot: true }, { label: "Số tiền", value: "23.000 đ" }], buttons: ["Hủy", { text: "Gửi", kind: "good" }] } })], { h: 250 });
picture("may-6", "Bản đồ, tiến trình, thông báo", [twoPhones({ left: { title: "Bản đồ", rows: [{ map: "Chợ Tam Kỳ" }, { progress: 60, text: "Còn 2 km" }] }, right: { rows: [{ number: "09:30", size: 34 }, { notice: "Ngân hàng", text: "+45.000 đ vào tài khoản" }, { notice: "Số lạ", text: "Trúng thưởng", bad: true, icon: "warning" }] } })]);
picture("may-7", "Kết quả thành công và thất bại", [twoPhones({ left: { middle: true, rows: [{ ok: "Đã gửi hồ sơ" }, { number: "12 345", text: "Mã hồ sơ" }], buttons: ["Xong"] }, right: { middle: true, rows: [{ no: "Chưa gửi được" }, { warn: "Thiếu ảnh giấy tờ" }], buttons: ["Thử lại"] } })]);
picture("may-8", "Màn hình chính với các ứng dụng", [phone({ w: 180, rows: [{ apps: [["phone", "Gọi"], ["chat", "Tin"], ["camera", "Chụp"], ["photo", "Ảnh"], ["gear", "Cài", true], ["globe", "Mạng"]] }, { input: "", value: "Tìm kiếm…", hint: true }] })]);
picture("may-9", "Cuộc gọi từ số lạ", [callScreen({ x: 20, hot: "off" }), say("Tôi là công an, anh phải chuyển tiền!", { x: 204, y: 30, w: 144, to: [190, 80], tone: "warn" }), box("Tắt máy, gọi 113 hỏi lại", { x: 204, y: 160, w: 144, tone: "good", mark: "tick", bold: true })]);
picture("may-10", "Tin nhắn giả có đường dẫn lạ", [sms({ x: "left", from: "NGAN HANG", text: "Thẻ của quý khách bị khóa. Mở lại tại:", link: "nganhang.xyz", bad: true }), notes([{ text: "Giục gấp", mark: "warn" }, { text: "Đường dẫn lạ", mark: "warn" }, { text: "Không bấm!", mark: "cross", bold: true }])]);
picture("may-11", "Máy tính bảng của cán bộ", [tablet({ title: "Hồ sơ chờ xử lý", rows: [{ table: [["Họ tên", "Ngày", "Xong"], ["Nguyễn Văn Ba", "12/6", "✓"], ["Trần Thị Bốn", "13/6", "✗"], ["Lê Văn Sáu", "14/6", "✗"]], cols: [5, 2, 2] }] })]);
picture("may-12", "Cổng dịch vụ công trên máy tính", [laptop({ address: "dichvucong.gov.vn", title: "Dịch vụ công", rows: [{ input: "Họ và tên", value: "Nguyễn Thị Hoa" }, { check: "Tôi xác nhận là đúng" }, { button: "Nộp hồ sơ", hot: true }] })], { h: 260 });
picture("may-13", "Trang giả và trang thật", [browser({ y: 34, h: 84, address: "dichvucong.gov.vn", rows: [{ text: "Ổ khóa, đuôi .gov.vn", bold: true }] }), browser({ y: 144, h: 84, address: "dichvucong-vn.top", bad: true, rows: [{ text: "Đuôi lạ, không phải của Nhà nước", bold: true }] }), text("Trang thật", { x: 16, y: 26, align: "left", bold: true, color: C.green }), text("Trang giả", { x: 16, y: 137, align: "left", bold: true, color: C.red })]);
picture("may-14", "Máy tính bàn với biểu đồ", [laptop({ stand: "desktop", title: "Báo cáo tháng", side: { rows: [{ text: "Tổng quan", bold: true }, "Hồ sơ", "Báo cáo"] }, rows: [{ bars: [4, 7, 5, 9], labels: ["T1", "T2", "T3", "T4"], h: 90 }] })], { h: 250 });
picture("may-15", "Trang trình chiếu", [slide({ title: "Ba quy tắc an toàn", rows: [{ mark: 1, text: "Dừng lại khi bị giục" }, { mark: 2, text: "Hỏi người mình tin" }, { mark: 3, text: "Gọi số chính thức" }] })]);
picture("may-16", "Thư điện tử", [browser({ title: "Hộp thư", rows: [{ person: "Sở Nội vụ", note: "Mời họp ngày 20/6" }, { line: true }, { person: "Người lạ", note: "Mở tệp này ngay!", unknown: true, hot: true }, { line: true }, { person: "Chị Lan", note: "Gửi báo cáo" }] })]);

// paper
picture("giay-1", "Đơn và công văn có dấu", [form({ x: 16, w: 158, title: "Tờ khai", rows: [{ label: "Họ và tên", value: "Lê Thị Sáu" }, { label: "Ngày sinh", value: "02/9/1960" }, { lines: 2 }] }), letter({ x: 188, w: 158, title: "Thông báo", rows: [{ lines: 5 }, { sign: "Trần Văn Năm" }], stampText: "ĐÃ KÝ" })]);
picture("giay-2", "Hóa đơn và sổ ghi", [receipt({ x: 16, w: 156, title: "Hóa đơn", rows: [{ label: "Gạo", value: "90.000", inline: true }, { label: "Cá", value: "60.000", inline: true }, { line: true }, { label: "Cộng", value: "150.000", inline: true }] }), notebook({ x: 190, w: 156, title: "Sổ tay", rows: ["Tổng đài: 1900", "Số con gái", { text: "Không ghi mã PIN", color: C.red, bold: true }] })]);
picture("giay-3", "Áp phích và tờ rơi", [poster({ x: 20, title: "Lớp học số", rows: [{ icon: "mobile", size: 54 }, { text: "Tối thứ Tư", center: true, bold: true }, { text: "Nhà văn hóa thôn", center: true }] }), calendar({ x: 284, y: 80, day: "18" }), bigIcon("clock", { x: 284, y: 180, size: 44 })]);
picture("giay-4", "Giấy chứng nhận và căn cước", [landPaper({ x: 14, w: 166, h: 170, y: 34 }), card({ x: 190, y: 34, w: 158, h: 104, name: "Trần Văn Ba", number: "0000 0000", title: "Căn cước" }), card({ kind: "bank", x: 190, y: 150, w: 158, h: 112, title: "Ngân hàng", number: "9704 ••• 12", name: "TRAN VAN BA" })], { h: 270 });
picture("giay-5", "Hợp đồng", [paper({ x: "center", w: 230, kind: "contract", title: "Hợp đồng mua bán", rows: [{ text: "Bên A: Hợp tác xã" }, { text: "Bên B: Công ty" }, { lines: 3 }, { sign: "Đã ký số", digital: true }], stamp: [110, 190] })]);

// things
const names = k.iconNames;
for (let i = 0; i < names.length; i += 24)
  picture(`ky-hieu-${i / 24 + 1}`, "Các ký hiệu " + (i / 24 + 1), names.slice(i, i + 24).map((n, j) => icon(n, { x: 34 + (j % 6) * 58, y: 34 + Math.floor(j / 6) * 58, size: 44, bg: C.paper })), { h: 240 });
picture("bieu-do", "Ba loại biểu đồ", [chart("bars", [3, 6, 4, 8], { x: 20, y: 50, w: 150, h: 130, labels: ["T1", "T2", "T3", "T4"], hot: 3 }), chart("pie", [50, 30, 20], { x: 200, y: 20, w: 140, h: 140, labels: ["50%", "30%", "20%"] }), chart("line", [2, 3, 5, 4, 7], { x: 200, y: 170, w: 140, h: 60 }), heading("Số liệu", { y: 34 })]);

// layouts
picture("khuon-1", "Ba bước", [steps([{ draw: "lock", text: "Khóa máy" }, { draw: { person: "woman", pose: "calling" }, text: "Gọi ngân hàng" }, { draw: "shield", text: "Đổi mật khẩu" }], { title: "Mất điện thoại, làm gì?" })]);
picture("khuon-2", "Bốn bước", [steps([{ draw: "download", text: "Tải ứng dụng" }, { draw: "idcard", text: "Quét căn cước" }, { draw: "faceid", text: "Quét khuôn mặt" }, { draw: "check", text: "Xong" }], { title: "Bốn bước đăng ký" })]);
picture("khuon-3", "Nên và không nên", [compare({ left: { person: "grandmother", holds: "phone" }, right: { person: "stranger", pose: "calling" }, leftText: "Tự bấm mã", rightText: "Đọc mã cho người lạ", title: "Giữ mã OTP" })]);
picture("khuon-4", "Mật khẩu mạnh và yếu", [compare({ left: [{ number: "Lua-vang#7", size: 18 }, "Dài, nhiều loại ký tự"], right: [{ number: "123456", size: 22 }, "Ai cũng đoán ra"], leftLabel: "Mạnh", rightLabel: "Yếu" })], { h: 200 });
picture("khuon-5", "Chuỗi việc", [chain([{ icon: "camera", text: "Chụp ảnh" }, { icon: "upload", text: "Gửi lên" }, { icon: "office", text: "Xã nhận" }], { title: "Báo đèn đường hỏng", text: "Không cần đi xa" })], { h: 220 });
picture("khuon-6", "Việc cần mang", [checklist(["Căn cước công dân", "Điện thoại đã sạc", { text: "Không cần tiền mặt", mark: "cross" }], { title: "Mang theo gì?" })], { h: 210 });
picture("khuon-7", "Dừng, nghĩ, gọi", [words([["Dừng", "đừng làm gì vội"], ["Nghĩ", "ai, vì sao, sao gấp?"], ["Gọi", "hỏi người mình tin"]])]);
picture("khuon-8", "Khiên bảo vệ", [bigIcon("shield", { text: "Tài khoản của bạn được bảo vệ", mark: "tick" })]);
picture("khuon-9", "Tay chỉ vào các nút", [phone({ x: "center", w: 180, title: "Kho ứng dụng", rows: [{ icon: "bank", text: "Ngân hàng", note: "Nhà phát hành thật", color: C.green }, { gap: 4 }, { text: "★★★★☆", center: true, color: C.rust }], buttons: [{ text: "Cài đặt", kind: "good", finger: "right", badge: 2 }] }), finger({ x: 60, y: 120, from: "left" }), finger({ x: 300, y: 60 })]);
picture("khuon-10", "Hai người nói chuyện", [home(), grandfather({ x: 90, y: 240, s: 1.15 }), youngWoman({ x: 270, y: 240, s: 1.15, flip: true }), say("Cháu ơi, cái này là gì?", { x: 16, y: 14, w: 150, to: [96, 96] }), say("Là mã QR ông ạ", { x: 200, y: 22, w: 144, to: [262, 96] })]);

// more rows and layouts
picture("them-1", "Họp qua mạng trên máy tính", [laptop({ title: "Họp thôn qua mạng", rows: [{ faces: ["officer", "highlandElderMan", "teacher", "seller", "grandfather", "volunteerGirl"], h: 60 }, { text: "6 người đang họp", center: true }] })], { h: 250 });
picture("them-2", "Theo dõi hồ sơ và đánh giá", [twoPhones({ left: { title: "Hồ sơ", rows: [{ search: "Mã hồ sơ", hint: true }, { track: ["Nộp", "Xét", "Trả"], at: 1 }, { slider: 40, text: "Cỡ chữ" }] }, right: { title: "Đánh giá", rows: [{ tabs: ["Mới", "Cũ"] }, { stars: 4 }, { ai: "Tôi có thể nhầm, hãy kiểm tra." }] } })]);
picture("them-3", "Sáu loại giấy tờ số", [k.grid([{ icon: "idcard", text: "Căn cước" }, { icon: "health", text: "Thẻ bảo hiểm" }, { icon: "motorbike", text: "Bằng lái xe" }, { icon: "house", text: "Giấy nhà đất", mark: "cross" }, { icon: "cap", text: "Bằng cấp" }, { icon: "heart", text: "Kết hôn" }], { title: "Trong điện thoại có gì?" })], { h: 260 });
picture("them-4", "Vòng làm việc với dữ liệu", [k.cycle([{ icon: "pen", text: "Ghi chép" }, { icon: "bars", text: "Xem số liệu" }, { icon: "bulb", text: "Sửa cách làm" }], { title: "Làm, đo, sửa" })], { h: 260 });
picture("them-5", "Xã, thôn và trường", [k.tree({ icon: "office", text: "Ủy ban xã" }, [{ icon: "house", text: "Thôn Một" }, { icon: "house", text: "Thôn Hai" }, { icon: "school", text: "Trường học" }])]);
picture("them-6", "Bốn bậc học", [k.stairs(["Biết", "Làm theo", "Tự làm", "Giúp người"], { title: "Đi từng bậc" })]);
picture("them-7", "Chung và riêng", [k.overlap({ left: "Chỉ mình biết", right: "Ai cũng thấy", both: "Bạn bè thấy", title: "Bài đăng của tôi" })]);
picture("them-8", "Mốc thời gian", [k.timeline([{ when: "Hôm nay", text: "Nộp hồ sơ" }, { when: "3 ngày", text: "Xã kiểm tra" }, { when: "5 ngày", text: "Nhận kết quả" }], { title: "Bao lâu thì xong?", hot: 0 })], { h: 200 });
picture("them-9", "Người ở mép dưới của hình", [heading("Hỏi người mình tin"), grandmother({ x: 100, s: 1.2, holds: "phone" }), volunteerGirl({ x: 260, s: 1.2, flip: true, pose: "explaining", mood: "talk" })]);
picture("them-10", "Vòng bốn việc", [k.cycle([{ icon: "search", text: "Tìm" }, { icon: "eye", text: "Xem kỹ" }, { icon: "scales", text: "So sánh" }, { icon: "check", text: "Dùng" }], { center: "Thông tin đúng" })], { h: 260 });

mkdirSync(folder, { recursive: true });
await save("samples", { folder });
const cells = readdirSync(folder)
  .filter((f) => f.endsWith(".svg"))
  .sort()
  .map((f) => `<div>${readFileSync(join(folder, f), "utf8")}</div>`);
writeFileSync(
  join(folder, "sheet.html"),
  `<!doctype html><meta charset="utf-8"><style>body{margin:4px;background:#999;display:flex;flex-wrap:wrap;gap:4px}div{width:360px}svg{display:block;width:360px}</style>${cells.join("\n")}`,
);
