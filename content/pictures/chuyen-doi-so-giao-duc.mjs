import {
  picture, save, C, heading, caption, text, box, say, phone, twoPhones, sms, tablet, browser, laptop, slide, notes, form,
  notebook, paper, poster, receipt, icon, steps, compare, chain, checklist, words, grid, cycle, stairs, timeline, panel,
  classroom, hall, plain, table, home, officeCounter, teacher, teacherMan, pupil, pupilGirl, man, woman, officeWorker,
  highlandMan, highlandBoy, highlandGirl, highlandWoman, badge, qrStand, counter, arrow, tag,
} from "./kit.mjs";

// 1
picture("hai-chong-so", "Thầy hiệu trưởng ngồi bàn, hai bên là sổ giấy và bảng tính", [
  plain(), teacherMan({ x: 180, y: 176, s: 1.1, pose: "thinking", mood: "worried" }), table({ x: 180, y: 172, w: 320, h: 60 }),
  box("Sổ giấy", { x: 24, y: 128, w: 92, tone: "sand", bold: true }), box("Bảng tính", { x: 244, y: 128, w: 100, tone: "teal", bold: true }),
  say("Một con số, bốn lần ghi", { x: 14, y: 12, w: 130, to: [158, 84] }),
]);
picture("ba-bac", "Ba bậc thang: số hóa, dùng phần mềm, đổi cách làm", [stairs(["Số hóa", "Phần mềm", "Đổi cách làm"], { title: "Trường mình ở bậc nào?", hot: 2 })]);
picture("phai-khong-phai", "Bảng so sánh: bớt việc để dạy và mua máy để trưng", [
  compare({ left: { person: "teacher", holds: "tablet" }, right: "lock", leftText: "Bớt việc, dạy hay hơn", rightText: "Máy mới khóa trong phòng", title: "Đổi cách làm", leftLabel: "Phải", rightLabel: "Không phải" }),
]);
picture("bon-cau-hoi", "Bốn thẻ câu hỏi trước khi chọn phần mềm", [
  grid([{ icon: "trash", text: "Bỏ việc gì?" }, { icon: "database", text: "Dữ liệu ở đâu?" }, { icon: "link", text: "Nối được ngành?" }, { icon: "people", text: "Ai bị sót?" }], { title: "Hỏi trước khi dùng", cols: 2 }),
], { h: 260 });
picture("hai-nhom", "Hai nhóm tiêu chí: dạy học và quản trị", [
  grid([{ icon: "book", text: "Dạy, học" }, { icon: "bars", text: "Quản trị" }], { title: "Hai nhóm tiêu chí", cols: 2 }),
], { h: 220 });
picture("bang-ba-cot", "Bảng ba cột: con số, ghi mấy nơi, bỏ nơi nào", [
  slide({ title: "Ghi một lần", rows: [{ table: [["Con số", "Ghi", "Bỏ"], ["Sĩ số", "4 nơi", "2 nơi"], ["Mượn sách", "2 nơi", "1 nơi"]], cols: [4, 3, 3], hotCell: [1, 2] }] }),
], { h: 210 });
// 2
picture("em-chuyen-truong", "Người cha và em học sinh đưa cuốn học bạ ở phòng văn thư", [
  officeCounter({ sign: "Văn thư" }), officeWorker({ x: 270, y: 176, flip: true }), counter({ y: 172 }), highlandMan({ x: 70, y: 240, holds: "book" }), highlandBoy({ x: 140, y: 240 }),
]);
picture("moc-hoc-ba", "Mốc thời gian của học bạ số: thí điểm năm 2024, tiểu học năm 2025, nghị định năm 2026", [
  timeline([{ when: "2024", text: "Thí điểm" }, { when: "1/2025", text: "Tiểu học diện rộng" }, { when: "5/2026", text: "Mã hồ sơ suốt đời" }], { title: "Học bạ số", hot: 2 }),
], { h: 210 });
picture("mot-em-mot-ho-so", "Màn hình tìm học sinh bằng số định danh, một kết quả duy nhất", [
  laptop({ title: "Tìm học sinh", rows: [{ input: "Số định danh", value: "049 000 000 000" }, { icon: "person", text: "Hồ Văn Biên", note: "1 hồ sơ" }, { ok: "Đã thấy" }] }),
], { h: 260 });
picture("duong-di-diem", "Bốn chặng: nhập, soát, ký số, gửi và lưu", [
  chain([{ icon: "pen", text: "Nhập" }, { icon: "eye", text: "Soát" }, { icon: "signature", text: "Ký số" }, { icon: "database", text: "Lưu" }], { title: "Đường đi con điểm", text: "Mỗi chặng một người" }),
], { h: 220 });
picture("sua-diem", "Phiếu đề nghị sửa điểm ghi điểm cũ, điểm mới, lý do và chữ ký", [
  form({ x: 20, w: 180, title: "Phiếu sửa điểm", rows: [{ label: "Điểm cũ", value: "8,5", inline: true }, { label: "Điểm mới", value: "5,8", inline: true }, { label: "Lý do", value: "Nhập đảo số" }, { sign: "Lê Thị Hạnh" }] }),
  notes(["Làm phiếu", "Được duyệt", "Mở một cột"], { x: 222, w: 126 }),
], { h: 250 });
picture("soat-ba-dong", "Ba dòng cần soát: họ tên, ngày sinh, số định danh", [checklist(["Họ tên có dấu", "Ngày tháng năm sinh", "Số định danh"], { title: "Soát ba dòng" })], { h: 210 });
// 3
picture("cho-tai-phim", "Cô giáo trước bảng, màn hình đang quay chờ tải, học sinh ngồi đợi", [
  classroom({ board: "Đang tải…" }), teacher({ x: 300, y: 210, mood: "worried", flip: true }), pupil({ x: 60, s: 0.9 }), pupilGirl({ x: 130, s: 0.9 }), pupil({ x: 200, s: 0.9 }),
]);
picture("bon-goc", "Bốn góc học: máy, giấy, nói, cô giáo", [
  grid([{ icon: "laptop", text: "Góc máy" }, { icon: "pen", text: "Góc giấy" }, { icon: "chat", text: "Góc nói" }, { draw: { person: "teacher" }, text: "Góc cô" }], { title: "Mười phút, đổi góc", cols: 2 }),
], { h: 270 });
picture("goi-hoc", "Ba phần của gói học: tệp đã tải, bản giấy, việc khi mất điện", [
  grid([{ icon: "download", text: "Tệp đã tải" }, { icon: "doc", text: "Bản giấy" }, { icon: "light", text: "Khi mất điện" }], { title: "Gói học mang theo", cols: 3 }),
], { h: 210 });
picture("giay-phep", "Bốn ký hiệu giấy phép: BY ghi tên, SA chia sẻ tương tự, NC không kiếm tiền, ND không sửa", [
  words([["BY", "ghi tên tác giả"], ["SA", "chia sẻ cùng điều kiện"], ["NC", "không để kiếm tiền"], ["ND", "không phát bản đã sửa"]], { title: "Giấy phép CC" }),
], { h: 280 });
picture("lop-truc-tuyen", "Lớp học trực tuyến có phòng chờ và bảng quy ước", [
  laptop({ title: "Lớp 7B", rows: [{ faces: ["teacher", "pupil", "pupilGirl"], h: 54 }, { mark: "tick", text: "Có phòng chờ" }, { mark: "tick", text: "Không ép bật hình" }] }),
], { h: 260 });
picture("hop-nho", "Hộp nhỏ đựng bìa A B C D và thẻ nhớ", [
  heading("Hộp của cô Thảo"), box("A", { x: 30, y: 66, w: 60, h: 60, tone: "teal", size: 26, bold: true, align: "center" }), box("B", { x: 104, y: 66, w: 60, h: 60, tone: "good", size: 26, bold: true, align: "center" }),
  box("C", { x: 178, y: 66, w: 60, h: 60, tone: "warn", size: 26, bold: true, align: "center" }), box("D", { x: 252, y: 66, w: 60, h: 60, tone: "sand", size: 26, bold: true, align: "center" }),
  icon("usb", { x: 100, y: 172, size: 50 }), text("Phim đã tải sẵn", { x: 220, y: 178, w: 170, bold: true }),
], { h: 220 });
// 4
picture("to-chuyen-mon", "Tổ chuyên môn ngồi quanh bàn nhìn một giáo án", [
  plain(), teacher({ x: 70, y: 186 }), teacherMan({ x: 180, y: 186, pose: "thinking" }), teacher({ x: 290, y: 186, flip: true, glasses: true }), table({ x: 180, y: 182, w: 330, h: 50 }),
  say("Em làm được gì mới?", { x: 100, y: 10, w: 160, to: [176, 84] }),
]);
picture("sau-mien", "Sáu miền của Khung năng lực số trên sáu thẻ", [
  grid([{ icon: "search", text: "Dữ liệu" }, { icon: "chat", text: "Hợp tác" }, { icon: "pen", text: "Sáng tạo" }, { icon: "shield", text: "An toàn" }, { icon: "puzzle", text: "Giải quyết" }, { icon: "ai", text: "AI" }], { title: "Sáu miền", cols: 3 }),
], { h: 260 });
picture("tam-bac", "Các bậc đi lên: có người chỉ, tự làm, giúp bạn", [stairs(["Có người chỉ", "Tự làm", "Làm việc mới", "Giúp bạn"], { title: "Thêm một bước", hot: 1 })]);
picture("ba-dong", "Giáo án với ba dòng: năng lực, việc em làm, bằng chứng", [
  paper({ x: 40, w: 280, title: "Giáo án: Sông Vu Gia", rows: [{ label: "Năng lực", value: "Đánh giá thông tin" }, { label: "Việc em làm", value: "So hai nguồn tin" }, { label: "Bằng chứng", value: "Phiếu có lý do" }] }),
], { h: 230 });
picture("ba-o-tin", "Học sinh xếp các mẩu tin giấy vào ba ô", [
  box("Tin được", { x: 16, y: 20, w: 104, tone: "good", bold: true, mark: "tick" }), box("Chưa chắc", { x: 128, y: 20, w: 106, tone: "warn", bold: true, mark: "warn" }), box("Hỏi thêm", { x: 242, y: 20, w: 104, tone: "teal", bold: true }),
  highlandGirl({ x: 90, s: 1.1, holds: "paper" }), highlandBoy({ x: 180, s: 1.1 }), teacher({ x: 285, flip: true, pose: "explaining" }),
], { h: 230 });
picture("so-cua-to", "Sổ của tổ ghi số tiết theo miền, một miền còn trống", [
  notebook({ x: 40, w: 280, title: "Sổ của tổ", rows: [{ table: [["Miền", "Số tiết"], ["Dữ liệu", "6"], ["Hợp tác", "5"], ["Sáng tạo", "14"], ["An toàn", "0"]], cols: [3, 2], hotCell: [4, 1] }] }),
], { h: 250 });
// 5
picture("bay-bai-van", "Cô giáo nhìn các bài văn có cùng một câu mở đầu", [
  paper({ x: 14, y: 20, w: 106, h: 150, rows: ["“Bản giao hưởng…”", { lines: 3 }] }), paper({ x: 126, y: 20, w: 106, h: 150, rows: ["“Bản giao hưởng…”", { lines: 3 }] }),
  teacher({ x: 292, s: 1.1, pose: "thinking", flip: true }), text("Hàng cá nằm phía nào?", { x: 122, y: 206, w: 220, bold: true, color: C.teal }),
], { h: 230 });
picture("bo-noi-gi", "Ba cách tổ chức dạy AI trong trường, ưu tiên lồng ghép", [
  grid([{ icon: "book", text: "Lồng vào môn", mark: "tick" }, { icon: "star", text: "Chuyên đề" }, { icon: "people", text: "Câu lạc bộ" }], { title: "Chọn theo sức trường", cols: 3 }),
], { h: 220 });
picture("thay-co-dung-ai", "Màn hình hỏi AI không có tên học sinh, bên cạnh bốn việc phải làm", [
  phone({ x: "left", title: "Hỏi AI", rows: [{ me: "Gợi ý lời khen em A đọc tốt" }, { ai: "Em đọc rõ, cố viết dài hơn nhé." }] }),
  notes(["Không tên em", "Nói rõ yêu cầu", "Kiểm từng ý", "Sửa cho hợp"]),
], { h: 260 });
picture("ba-muc-den", "Ba mức đèn: đỏ không dùng, vàng dùng có khai, xanh dùng để xét", [
  words([["Đỏ", "không dùng AI"], ["Vàng", "dùng, phải khai"], ["Xanh", "dùng để xét máy"]], { title: "Ghi ngay dưới đề" }),
], { h: 250 });
picture("danh-gia-that", "Ba cách chấm: xem nháp, hỏi miệng, đề gắn chuyện thật", [
  steps([{ draw: "pen", text: "Xem bản nháp" }, { draw: "chat", text: "Hỏi hai phút" }, { draw: "house", text: "Chuyện quê mình" }], { title: "Nhìn cả đường đi" }),
]);
picture("to-khai-ai", "Tờ khai AI ba dòng kẹp ở cuối bài làm", [
  form({ x: 50, w: 260, title: "Tờ khai AI", rows: [{ label: "Em đã hỏi", value: "Cách mở bài" }, { label: "Em giữ", value: "Ý tả tiếng rao" }, { label: "Em bỏ, vì", value: "Câu không thật" }] }),
], { h: 230 });
// 6
picture("man-hinh-lon", "Sân trường với màn hình lớn chiếu danh sách, các em buồn", [
  plain(), slide({ x: 60, y: 10, w: 240, h: 108, title: "Danh sách", rows: [{ lines: 3 }] }), pupil({ x: 70, s: 1.1, mood: "sad" }), pupilGirl({ x: 180, s: 1.1, mood: "sad" }), pupil({ x: 290, s: 1.1, mood: "worried" }),
], { h: 250 });
picture("phieu-hoi-y", "Phiếu hỏi ý: em đồng ý, cha mẹ đồng ý, đăng ở đâu, trong bao lâu", [
  form({ x: 50, w: 260, title: "Phiếu hỏi ý", rows: [{ check: "Em đồng ý", on: false }, { check: "Cha mẹ đồng ý", on: false }, { label: "Đăng ở", value: "Trang trường", inline: true }, { label: "Đến ngày", value: "31/5", inline: true }] }),
], { h: 230 });
picture("nhan-rieng", "So sánh tin lên nhóm nêu tên và tin nhắn riêng nhẹ nhàng", [
  compare({ left: [{ me: "Anh có khó khăn gì không?" }], right: [{ me: "Còn em Lộc chưa nộp" }], leftLabel: "Nhắn riêng", rightLabel: "Lên nhóm", title: "Chuyện riêng nhắn riêng" }),
], { h: 230 });
picture("khoan-thu", "Mã QR nộp tiền vào tài khoản trường và biên lai tiền mặt tại văn phòng", [
  phone({ x: "left", title: "Nộp tiền ăn", rows: [{ qr: 84 }, { label: "Người nhận", value: "TRƯỜNG" }] }),
  receipt({ x: 196, w: 150, title: "Biên lai", rows: [{ text: "Tiền mặt" }, { label: "Tiền ăn", value: "200.000" }, { sign: "Kế toán" }] }),
], { h: 260 });
picture("khi-lo", "Năm bước khi lộ dữ liệu: gỡ, ghi, báo, xin lỗi, sửa", [
  checklist(["Gỡ ngay", "Ghi lại đã lộ gì", "Báo hiệu trưởng", "Nói thật, xin lỗi", "Sửa cách làm"], { title: "Lỡ lộ dữ liệu" }),
], { h: 260 });
picture("ba-cau-hoi", "Tờ giấy ba câu hỏi dán ở bàn văn thư", [
  poster({ x: 60, w: 240, title: "Trước khi đăng", rows: [{ mark: 1, text: "Có tên em nào?" }, { mark: 2, text: "Có mặt em nào?" }, { mark: 3, text: "Đã hỏi chưa?" }] }),
], { h: 220 });
// 7
picture("phim-khong-chu", "Em nữ sinh nhìn màn hình phim không có chữ", [
  slide({ x: 20, y: 16, w: 200, h: 140, rows: [{ photo: true, play: true, h: 80 }] }), highlandGirl({ x: 285, s: 1.3, flip: true, mood: "worried" }), text("Phim không có chữ", { x: 120, y: 190, w: 200, bold: true, color: C.teal }),
]);
picture("bon-ho-tro", "Bốn ô: nghe, nhìn, cầm viết, tập trung với cách hỗ trợ", [
  grid([{ icon: "sound", text: "Nghe: phụ đề" }, { icon: "eye", text: "Nhìn: chữ to" }, { icon: "mic", text: "Viết: nói" }, { icon: "calendar", text: "Tập trung: từng việc" }], { title: "Em học tốt khi…", cols: 2 }),
], { h: 280 });
picture("thong-bao-chu", "So sánh thông báo gõ thành chữ to và thông báo chụp ảnh mờ", [
  compare({ left: [{ text: "Thứ Hai nghỉ vì lũ", bold: true, big: true }], right: [{ photo: true, h: 60 }], leftText: "Gõ thành chữ", rightText: "Chỉ chụp ảnh", title: "Thông báo" }),
], { h: 240 });
picture("bon-duong", "Bốn đường liên lạc: tin nhắn, gọi, giấy mang về, gặp mặt", [
  grid([{ icon: "chat", text: "Tin nhắn" }, { icon: "phone", text: "Gọi điện" }, { icon: "doc", text: "Giấy về nhà" }, { icon: "hands", text: "Gặp mặt" }], { title: "Mỗi nhà một lối", cols: 2 }),
], { h: 260 });
picture("so-muon-may", "Sổ mượn máy với số máy, tên lớp, ngày mượn và ngày trả", [
  notebook({ x: 40, w: 280, title: "Sổ mượn máy", rows: [{ table: [["Máy", "Lớp", "Mượn", "Trả"], ["Số 1", "7A", "3/11", "10/11"], ["Số 2", "8B", "3/11", "—"]], cols: [3, 2, 3, 3] }] }),
], { h: 200 });
picture("ba-cua", "Ba lối vào cùng một bài học: nghe, nhìn, giấy", [
  grid([{ icon: "sound", text: "Nghe" }, { icon: "eye", text: "Nhìn" }, { icon: "doc", text: "Giấy" }], { title: "Ba lối vào một bài", cols: 3 }),
], { h: 210 });
// 8
picture("ke-hoach-day", "Thầy hiệu trưởng cầm bản kế hoạch dày, xa xa là núi", [
  plain(), icon("mountain", { x: 280, y: 90, size: 90 }), teacherMan({ x: 130, s: 1.3, holds: "book", pose: "thinking" }), say("24 trang, 31 chỉ tiêu?", { x: 190, y: 14, w: 150, to: [160, 90] }),
]);
picture("chon-mot-viec", "Nhiều việc khó, một việc được chọn", [
  chain([{ icon: "people", text: "Hỏi 41 người" }, { icon: "filter", text: "Ba câu lọc" }, { icon: "check", text: "Một việc" }], { title: "Chọn một việc", text: "Em vắng, biết ngay buổi sáng" }),
], { h: 220 });
picture("ba-con-so", "Ba ô số: kết quả, công sức, công bằng với mốc đầu và đích", [
  slide({ title: "Ba con số", rows: [{ table: [["Con số", "Đầu", "Đích"], ["Kết quả", "4/22", "2/3"], ["Công sức", "95 ph", "40 ph"], ["Công bằng", "17 nhà", "5 nhà"]], cols: [4, 3, 3] }] }),
], { h: 220 });
picture("muoi-tam-tuan", "Bốn chặng trên trục 18 tuần: đo, làm nhỏ, mở rộng, đo lại", [
  timeline([{ when: "1–2", text: "Đo" }, { when: "3–6", text: "Làm nhỏ" }, { when: "7–15", text: "Mở rộng" }, { when: "16–18", text: "Đo lại" }], { title: "18 tuần", hot: 0 }),
], { h: 200 });
picture("bang-ket-qua", "Bảng kết quả ba dòng: hai dòng đạt, một dòng chưa đạt", [
  checklist(["Gọi trong buổi 17/24", { text: "Sổ còn 35 phút", mark: "tick" }, { text: "Còn 6 nhà: chưa đạt", mark: "warn" }], { title: "Cuối học kỳ" }),
], { h: 210 });
picture("ke-hoach-mot-trang", "Kế hoạch một trang dán trên tường phòng hội đồng", [
  poster({ x: 60, w: 240, title: "Kế hoạch học kỳ", rows: [{ mark: "tick", text: "Một việc" }, { mark: "tick", text: "Ba con số" }, { mark: "tick", text: "Bốn chặng" }, { mark: "tick", text: "Tên người, đường lui" }] }),
], { h: 240 });
// bank
picture("cau-phieu-sua", "Phiếu đề nghị sửa điểm, dòng lý do bỏ trống", [
  form({ x: 40, y: 14, w: 280, title: "Phiếu sửa điểm", rows: [{ input: "Học sinh", value: "Trần Văn Tú" }, { input: "Điểm cũ, điểm mới", value: "8,5 thành 5,8" }, { input: "Lý do", value: "" }] }),
], { h: 250 });
picture("cau-trang-truong", "Trang của trường với ba phần sắp đăng", [
  browser({ title: "Trang của trường", rows: [{ info: "Lịch nghỉ lũ: thứ Hai" }, { info: "Hộ nghèo: Tú 3/5/2014, Na 7/8/2014" }, { info: "Thực đơn bán trú tuần này" }] }),
], { h: 240 });
picture("cau-nhom-lop", "Nhóm lớp có ba tin nhắn", [
  phone({ x: "center", w: 240, title: "Nhóm lớp 7B", rows: [{ me: "Thứ Năm thi Toán" }, { me: "Nhà em Tú, em Na chưa nộp tiền" }, { me: "Mai mang màu vẽ" }] }),
], { h: 240 });
picture("cau-hoan-hoc-phi", "Tin nhắn lạ báo hoàn học phí kèm đường dẫn", [
  sms({ x: "center", w: 230, from: "Kế toán trường", text: "Hoàn học phí cho con. Nhập tài khoản và mã OTP:", link: "hoanphi.top", bad: true }),
], { h: 230 });
picture("cau-xin-can-cuoc", "Tin nhắn trong nhóm lớp xin ảnh hai mặt căn cước", [
  phone({ x: "center", w: 230, title: "Nhóm lớp 6A", rows: [{ them: "Phụ huynh gửi ảnh hai mặt căn cước vào nhóm giúp cô" }] }),
], { h: 230 });
picture("cau-cai-dat", "Màn hình Cài đặt với bốn mục", [
  phone({ x: "center", w: 210, title: "Cài đặt", rows: [{ icon: "sound", text: "Âm thanh", more: true }, { icon: "light", text: "Màn hình", more: true }, { icon: "person", text: "Trợ năng", more: true }, { icon: "bell", text: "Thông báo", more: true }] }),
], { h: 260 });

await save(import.meta.url);
