import {
  picture, save, C, badge, heading, caption, text, box, say, arrow, phone, callScreen, browser, notes,
  form, notebook, paper, poster, icon, steps, compare, chain, checklist, words, grid, panel, timeline, stairs, cycle,
  classroom, home, village, street, plain, table,
  grandmother, woman, boy, girl, pupil, pupilGirl, teacher, teacherMan, highlandGirl, highlandBoy, highlandElder,
  highlandElderMan, highlandMan, highlandWoman, man, youngWoman, officer, stranger,
} from "./kit.mjs";

// 1 tre-em-tren-mang
picture("chao-co", "Cô giáo hỏi học sinh ngoài sân: tuần rồi dùng mạng làm gì vui", [
  street(),
  teacher({ x: 70, y: 240, s: 1.3 }),
  pupilGirl({ x: 190, y: 240, s: 1.2, pose: "cheering", flip: true }), pupil({ x: 280, y: 240, s: 1.3, pose: "waving", flip: true }),
  say("Tuần rồi, mạng có gì vui nhất?", { x: 112, y: 10, w: 200, to: [92, 110] }),
]);
picture("phieu-khong-ten", "Phiếu hỏi bốn câu về việc dùng mạng, không có ô ghi tên", [
  paper({ kind: "form", x: 40, w: 280, title: "Phiếu hỏi của lớp", rows: [
    { mark: 1, text: "Em hay dùng máy của ai?" }, { mark: 2, text: "Dùng để làm gì nhiều nhất?" },
    { mark: 3, text: "Có lúc nào khó chịu không?" }, { mark: 4, text: "Có chuyện thì nói với ai?" },
  ] }),
]);
picture("bac-lua-tuoi", "Bốn bậc lứa tuổi, mỗi bậc một điều cần dạy", [
  grid([{ icon: "hand", text: "Lớp 1–3: hỏi người lớn" }, { icon: "key", text: "Lớp 4–5: mật khẩu" }, { icon: "photo", text: "Lớp 6–9: hình ảnh" }, { icon: "bank", text: "Lớp 10–12: tiền, việc" }], { title: "Mỗi tuổi một điều trước", cols: 2 }),
], { h: 280 });
picture("noi-khong-doa", "So hai cách nói: chỉ việc làm được và dọa", [
  compare({ left: { person: "teacher", pose: "explaining" }, right: { person: "teacherMan", pose: "warning" }, leftLabel: "Nên", rightLabel: "Không nên", leftText: "Em dừng, đưa cô xem", rightText: "Dính vào là mất hết!", leftOk: true, rightOk: false }),
]);
picture("nguoi-em-tin", "Cô giáo lắng nghe một học sinh miền núi", [
  village(),
  teacher({ x: 110, y: 240, s: 1.3 }), highlandGirl({ x: 250, y: 240, s: 1.4, flip: true, mood: "talk" }),
  say("Cô ơi, em kể cô nghe chuyện này", { x: 160, y: 8, w: 186, to: [246, 92] }),
]);

// 2 tiet-tim-va-xet-nguon
picture("ba-con-so", "Ba nhóm học sinh đưa ra ba con số khác nhau, thầy giáo suy nghĩ", [
  box("Nhóm 1: trang không tên", { x: 14, y: 20, w: 170, tone: "plain" }),
  box("Nhóm 2: quảng cáo", { x: 14, y: 92, w: 170, tone: "plain" }),
  box("Nhóm 3: trợ lý AI", { x: 14, y: 150, w: 170, tone: "plain" }),
  teacherMan({ x: 280, y: 240, s: 1.2, pose: "thinking", flip: true }),
  say("Ba nhóm, ba con số!", { x: 200, y: 14, w: 148, to: [272, 106] }),
]);
picture("de-tai-cau-hoi", "Đề tài rộng được gọt thành câu hỏi rồi thành từ khóa", [
  chain([{ icon: "mountain", text: "Đề tài: Mỹ Sơn" }, { icon: "question", text: "Câu hỏi: ai nói, năm nào?" }, { icon: "search", text: "Từ khóa: tên, nơi, năm" }], { title: "Gọt cho gọn" }),
]);
picture("bon-cau-hoi-nguon", "Bốn câu hỏi xét nguồn: ai viết, bao giờ, để làm gì, nơi khác nói sao", [
  grid([{ icon: "person", text: "Ai viết?" }, { icon: "calendar", text: "Bao giờ?" }, { icon: "question", text: "Để làm gì?" }, { icon: "scales", text: "Nơi khác nói sao?" }], { title: "Hỏi mỗi nguồn bốn câu", cols: 2 }),
], { h: 270 });
picture("ket-qua-tim", "Trang kết quả tìm kiếm với ba kết quả: quảng cáo, trang nhà nước, bài cá nhân", [
  browser({ x: 14, y: 10, w: 332, h: 224, title: "Tìm kiếm", rows: [
    { search: "làng mộc Kim Bồng" },
    { text: "Tủ gỗ giá tốt", bold: true }, { text: "Được tài trợ", grey: true },
    { text: "Trang của phường: làng nghề", bold: true },
    { text: "Chuyện nghề của tôi, bài cá nhân", bold: true },
  ] }),
]);
picture("tiet-45-phut", "Năm phần của một tiết bốn mươi lăm phút", [
  heading("Một tiết 45 phút"),
  notes([ { text: "5 phút: hai tin trái nhau" }, { text: "8 phút: thầy cô làm mẫu" }, { text: "20 phút: nhóm tìm và xét" }, { text: "8 phút: kể nguồn đã bỏ" }, { text: "4 phút: viết một câu" } ], { x: 40, w: 290 }),
], { h: 260 });
picture("nguon-gia-lang", "Học sinh hỏi chuyện già làng bên nhà gươl và đối chiếu với sách", [
  village(),
  highlandElderMan({ x: 90, y: 240, s: 1.2 }), highlandBoy({ x: 220, y: 240, s: 1.3, holds: "book", flip: true }), highlandGirl({ x: 310, y: 240, s: 1.3, holds: "paper", flip: true }),
  say("Ông kể khác sách một chỗ, cháu hỏi thêm nghe", { x: 130, y: 8, w: 216, to: [222, 104] }),
]);

// 3 mat-khau-va-rieng-tu
picture("danh-sach-dan-cua", "Tờ danh sách tên và mật khẩu học sinh dán ở cửa lớp", [
  paper({ kind: "form", x: 20, y: 16, w: 190, title: "Mật khẩu lớp 4", rows: [{ table: [["Tên", "Mật khẩu"], ["An", "an2016"], ["Nhi", "nhi2016"], ["Bảo", "bao2016"]], cols: [2, 3] }] }),
  girl({ x: 290, y: 240, s: 1.4, mood: "sad", flip: true }),
  say("Ai vào được của em rồi", { x: 222, y: 10, w: 130, to: [284, 118] }),
]);
picture("the-bon-tu", "Bốn thẻ từ ghép thành một mật khẩu dài", [
  heading("Bốc bốn thẻ, ghép thành câu"),
  box("ghe", { x: 14, y: 52, w: 76, tone: "teal", bold: true }), box("trống", { x: 100, y: 52, w: 76, tone: "teal", bold: true }),
  box("ăn", { x: 186, y: 52, w: 76, tone: "teal", bold: true }), box("bắp", { x: 272, y: 52, w: 76, tone: "teal", bold: true }),
  box("Dài, ngộ nghĩnh, khó đoán", { x: 30, y: 112, w: 300, tone: "good", mark: "tick" }),
  box("nhi2016: đoán ra ngay", { x: 30, y: 164, w: 300, tone: "bad", mark: "cross" }),
]);
picture("vong-tron-rieng", "Ba vòng chuyện riêng lồng nhau: trong cùng là nhà mình, ngoài cùng ai cũng biết", [
  `<circle cx="110" cy="130" r="102" fill="${C.tealPale}" stroke="${C.teal}" stroke-width="2"/>`,
  `<circle cx="110" cy="130" r="72" fill="${C.orangePale}" stroke="${C.orange}" stroke-width="2"/>`,
  badge(1, { x: 110, y: 130, r: 40, color: C.rust }), badge(2, { x: 110, y: 74, r: 13, color: C.orange }), badge(3, { x: 110, y: 43, r: 13, color: C.teal }),
  box("1. Nhà mình: địa chỉ, ảnh đồ bơi", { x: 222, y: 20, w: 130, tone: "plain" }),
  box("2. Thầy cô, bạn thân: tên trường", { x: 222, y: 100, w: 130, tone: "plain" }),
  box("3. Ai cũng biết: bức tranh em vẽ", { x: 222, y: 180, w: 130, tone: "plain" }),
], { h: 260 });
picture("quyen-ung-dung", "Ứng dụng đèn pin xin quyền danh bạ, vị trí và đèn", [
  phone({ x: "left", title: "Đèn pin xin", rows: [{ switch: "Đèn", on: true }, { switch: "Danh bạ", on: false }, { switch: "Vị trí", on: false }, { switch: "Micrô", on: false }] }),
  notes([{ text: "Đèn: cần", mark: "tick" }, { text: "Danh bạ: không", mark: "cross" }, { text: "Vị trí: không", mark: "cross" }], { mark: "tick" }),
]);
picture("bieu-mau-du", "Biểu mẫu xin nhiều thông tin không cần của học sinh", [
  form({ x: 16, w: 190, h: 214, title: "Đăng ký", rows: [{ input: "Họ tên" }, { input: "Số căn cước của mẹ" }, { input: "Thu nhập của nhà" }] }),
  box("Cần", { x: 222, y: 84, w: 100, tone: "good", mark: "tick" }), box("Bỏ", { x: 222, y: 136, w: 100, tone: "bad", mark: "cross" }), box("Bỏ", { x: 222, y: 188, w: 100, tone: "bad", mark: "cross" }),
]);

// 4 bat-nat-tren-mang
picture("nhom-chat-che", "Nhóm chat lớp có tấm ảnh bị ghép và nhiều mặt cười, một bạn đứng ngoài", [
  phone({ x: "left", title: "Nhóm 7B", rows: [{ photo: true, h: 60 }, { them: "Ha ha giống ghê", bad: true }, { them: "20 mặt cười", bad: true }] }),
  girl({ x: 276, y: 240, s: 1.5, mood: "sad", flip: true }),
  say("Sao lại là mình?", { x: 206, y: 14, w: 140, to: [270, 116] }),
]);
picture("dau-hieu-lop", "Những dấu hiệu ở lớp khiến thầy cô nên hỏi thăm", [
  checklist(["Tránh bạn, xin nghỉ học", "Giật mình khi máy rung", "Che màn hình, buồn bã", "Hay đau bụng, mất ngủ"], { title: "Vài dấu cùng lúc: hãy hỏi", mark: "warn" }),
], { h: 240 });
picture("lan-noi-dau", "Thầy giáo lắng nghe học sinh kể ở chỗ yên", [
  classroom({ board: "" }),
  teacherMan({ x: 96, y: 240, s: 1.2 }), pupilGirl({ x: 262, y: 240, s: 1.4, flip: true, mood: "sad" }),
  say("Cảm ơn em đã nói. Không phải lỗi em.", { x: 130, y: 8, w: 200, to: [112, 122] }),
]);
picture("giu-bang-chung", "Thứ tự: ghi dấu vết, cất một nơi, rồi báo cáo và chặn", [
  steps([{ draw: "camera", text: "Giữ lời dọa, ngày giờ" }, { draw: "lock", text: "Cất một nơi, không gửi đi" }, { draw: "hand", text: "Rồi mới báo cáo, chặn" }], { title: "Giữ mà không phát tán" }),
]);
picture("bao-ai", "Bốn nơi cần báo: trường, gia đình, 111, công an", [
  grid([{ icon: "school", text: "Ban giám hiệu" }, { icon: "family", text: "Gia đình em" }, { icon: "phone", text: "Tổng đài 111" }, { icon: "shield", text: "Công an, gấp: 113" }], { title: "Không cần chắc mới báo", cols: 2 }),
], { h: 270 });

// 5 du-do-va-tong-tien
picture("tin-trong-game", "Người lạ trong trò chơi tặng quà rồi rủ sang chỗ riêng", [
  phone({ x: "left", title: "Trò chơi", rows: [{ them: "Anh Khôi tặng em bộ giáp", bad: true }, { them: "Qua chỗ riêng đi, đừng kể ai nha", bad: true }] }),
  highlandBoy({ x: 276, y: 240, s: 1.5, pose: "thinking", flip: true }),
]);
picture("nam-buoc-du-do", "Năm bước: làm quen, cho quà, tách riêng, thử, ép", [
  stairs(["Làm quen", "Cho quà", "Tách riêng", "Thử", "Ép"], { title: "Dễ dừng nhất ở bước ba", hot: 2 }),
]);
picture("tap-tu-choi", "Hai học sinh tập nói câu từ chối ngắn", [
  classroom({ board: "" }),
  pupil({ x: 100, y: 240, s: 1.4 }), pupilGirl({ x: 262, y: 240, s: 1.4, flip: true }),
  say("Gửi ảnh đi mà!", { x: 14, y: 10, w: 140, to: [100, 106] }),
  say("Không. Mình hỏi mẹ đã.", { x: 196, y: 10, w: 150, to: [262, 106] }),
]);
picture("khi-bi-doa", "Việc cần làm khi học sinh bị dọa tung ảnh", [
  checklist([{ text: "Ở cạnh em", mark: "tick" }, { text: "Trả tiền, gửi thêm ảnh", mark: "cross" }, { text: "Giữ lời dọa, tài khoản", mark: "tick" }, { text: "Báo ngay trong ngày", mark: "tick" }], { title: "Khi em bị dọa", mark: "tick" }),
], { h: 240 });
picture("cuoc-goi-gia", "Cuộc gọi từ số lạ tự xưng công an, dặn học sinh giữ bí mật", [
  callScreen({ x: 20, name: "Số lạ", note: "đang gọi đến", unknown: true }),
  box("“Công an đây. Em dính vụ án. Không được nói với ai!”", { x: 200, y: 30, w: 148, tone: "bad", mark: "warn" }),
  pupil({ x: 280, y: 240, s: 0.9, mood: "worried", flip: true }),
]);

// 6 man-hinh-tro-choi-phu-huynh
picture("mua-trong-game", "Màn hình mua con rồng trong trò chơi, trả bằng thẻ đã lưu của mẹ", [
  phone({ x: "left", title: "Cửa hàng", rows: [{ icon: "gift", text: "Rồng lửa", note: "290.000 đồng" }, { icon: "card", text: "Thẻ của mẹ", note: "đã lưu" }, { button: "Mua ngay", kind: "good", finger: true }] }),
  boy({ x: 276, y: 240, s: 1.5, flip: true, mood: "happy" }),
]);
picture("bon-dau", "Bốn dấu để nhìn giờ màn hình: ngủ, việc khác, lòng, kể", [
  grid([{ icon: "moon", text: "Ngủ đủ không?" }, { icon: "sun", text: "Còn chơi ngoài trời?" }, { icon: "heart", text: "Tắt máy vui hay cáu?" }, { icon: "chat", text: "Còn kể chuyện không?" }], { title: "Không chỉ đếm giờ", cols: 2 }),
], { h: 280 });
picture("tin-tang-kim-cuong", "Tin nhắn tặng kim cương và xin mật khẩu trò chơi", [
  phone({ x: "center", w: 200, title: "Quà tặng", rows: [{ them: "Chúc mừng! Em được 5.000 kim cương", bad: true }, { them: "Gửi tên và mật khẩu để nhận quà", bad: true }] }),
]);
picture("hop-phu-huynh", "Phụ huynh họp theo nhóm trong lớp, cùng xem cài đặt điện thoại", [
  classroom({ board: "Họp phụ huynh" }),
  woman({ x: 60, y: 240, s: 1.1, holds: "phone" }), man({ x: 145, y: 240, s: 1.1 }), grandmother({ x: 230, y: 240, s: 1.1, holds: "phone", flip: true }), highlandWoman({ x: 312, y: 240, s: 1.1, flip: true }),
]);
picture("giao-uoc", "Tờ giao ước gia đình dán ở bếp, cả nhà cùng ký", [
  paper({ kind: "contract", x: 50, w: 260, title: "Giao ước nhà mình", rows: [{ mark: "tick", text: "9 giờ tối cả nhà cất máy" }, { mark: "tick", text: "Mua gì thì hỏi trước" }, { mark: "tick", text: "Con kể, ba mẹ không la" }, { sign: "Ba, mẹ, Đạt" }] }),
]);

// 7 ai-trong-lop
picture("bai-van-giong", "Cô giáo cầm xấp bài văn giống nhau, có bài tả tuyết ở Hội An", [
  classroom({ board: "" }),
  teacher({ x: 90, y: 240, s: 1.3, holds: "paper", mood: "surprised" }),
  box("“Viên ngọc bên dòng Hoài…” 11 bài giống nhau", { x: 176, y: 60, w: 170, tone: "plain" }),
  box("“Tuyết rơi trên mái ngói”", { x: 176, y: 156, w: 170, tone: "warn" }),
]);
picture("doan-chu", "Trò chơi đoán chữ tiếp theo", [
  heading("Con mèo ngồi trên …"),
  box("ghế: 14 bạn", { x: 40, y: 54, w: 280, tone: "teal", bold: true }),
  box("mái nhà: 9 bạn", { x: 40, y: 106, w: 190, tone: "plain" }),
  box("mặt trăng: 1 bạn", { x: 40, y: 158, w: 150, tone: "plain" }),
  caption("Nhiều người đoán chưa chắc là đúng"),
]);
picture("ba-den", "Ba đèn đỏ, vàng, xanh cho ba cách dùng AI", [
  heading("Ghi màu đèn lên đề"),
  badge(1, { x: 48, y: 78, r: 23, color: C.red }), box("Đỏ: tự làm, không dùng AI", { x: 88, y: 58, w: 256, tone: "plain", bold: true }),
  badge(2, { x: 48, y: 140, r: 23, color: C.gold }), box("Vàng: lấy gợi ý, ghi câu hỏi", { x: 88, y: 120, w: 256, tone: "plain", bold: true }),
  badge(3, { x: 48, y: 202, r: 23, color: C.green }), box("Xanh: dùng rồi đem ra kiểm", { x: 88, y: 182, w: 256, tone: "plain", bold: true }),
]);
picture("ai-tra-loi", "Câu trả lời của AI có ba chỗ được khoanh: tên người, năm, tên sách", [
  phone({ x: "center", w: 220, title: "Trợ lý AI", rows: [{ me: "Kể về xứ Quảng" }, { ai: "Theo các tài liệu:" }, { text: "Lê Văn Tín", hot: true }, { text: "năm 1962", hot: true }, { text: "sách Quảng Nam xưa", hot: true }] }),
], { h: 280 });
picture("khong-dan-ai", "Những thứ không dán vào trợ lý AI", [
  checklist(["Tên học sinh, trường, lớp", "Bảng điểm, sổ theo dõi", "Ảnh mặt các em", "Chuyện riêng của gia đình"], { title: "Không dán vào AI", mark: "cross" }),
], { h: 240 });

// 8 ba-may-ba-muoi-em
picture("chen-mot-may", "Học sinh chen quanh một chiếc điện thoại, có em chưa được bấm", [
  classroom({ board: "" }),
  highlandGirl({ x: 60, y: 240, s: 1.2 }), highlandBoy({ x: 130, y: 240, s: 1.2, holds: "phone" }), pupilGirl({ x: 208, y: 240, s: 1.2, flip: true }), highlandGirl({ x: 292, y: 240, s: 1.2, flip: true, mood: "sad" }),
  say("Em chưa được bấm!", { x: 192, y: 14, w: 156, to: [290, 126] }),
]);
picture("chia-tram", "Ba trạm máy, giấy, nói và vòng đổi nhóm", [
  cycle([{ icon: "mobile", text: "Trạm máy" }, { icon: "doc", text: "Trạm giấy" }, { icon: "chat", text: "Trạm nói" }], { title: "Mười phút đổi một lần", center: "5 em một nhóm" }),
], { h: 280 });
picture("tu-may", "Tủ cất điện thoại có ngăn và sổ ký gửi ở khu nội trú", [
  heading("Cất máy trước giờ ngủ"),
  panel({ x: 16, y: 50, w: 190, h: 150, tone: "plain" }),
  icon("mobile", { x: 52, y: 90, size: 42 }), icon("mobile", { x: 110, y: 90, size: 42 }), icon("mobile", { x: 168, y: 90, size: 42 }),
  icon("mobile", { x: 52, y: 160, size: 42 }), icon("lock", { x: 110, y: 160, size: 42 }), icon("mobile", { x: 168, y: 160, size: 42 }),
  notebook({ x: 222, y: 50, w: 124, h: 150, title: "Sổ gửi", rows: ["19 giờ: gọi nhà", "21 giờ: cất máy"] }),
]);
picture("phieu-tieu-chi", "Phiếu tiêu chí ba dòng, ba mức cho bài xét nguồn", [
  paper({ kind: "form", x: 10, w: 340, title: "Phiếu tiêu chí", rows: [{ table: [["", "Mức 1", "Mức 2", "Mức 3"], ["Ai viết", "chưa tìm", "được gợi ý", "tự tìm"], ["So nguồn", "một", "hai, chép", "hai, riêng"], ["Kết luận", "nói tin", "có lý do", "cả chỗ ngờ"]], cols: [3, 3, 3.4, 3.2] }] }),
]);
picture("cham-cong-bang", "So hai cách chấm: việc làm được và nhanh tay", [
  compare({ left: { person: "highlandBoy", holds: "paper" }, right: { person: "pupil", holds: "phone" }, leftLabel: "Công bằng", rightLabel: "Bất công", leftText: "Chấm việc làm được", rightText: "Chấm ai nhanh tay", leftOk: true, rightOk: false }),
]);

// bài kiểm tra
picture("q-trang-web", "Trang mạng nói về sâm, có ngày đăng và nút đặt mua", [
  browser({ x: 14, y: 10, w: 332, h: 222, address: "samquy-tot.example", title: "Sâm", rows: [{ title: "Sâm Ngọc Linh trị bách bệnh" }, { lines: 3 }, { text: "Đăng ngày 3/10/2026", grey: true }, { button: "Đặt mua ngay", kind: "good" }] }),
]);
const four = (name, title, rows) => picture(name, title, rows.map((t, i) => box(t, { x: 20, y: 10 + 56 * i, w: 320, h: 50, tone: "plain" })));
four("q-ket-qua-diem", "Bốn kết quả tìm kiếm về làng gốm Thanh Hà", ["Gốm đẹp giao tận nhà\nĐược tài trợ", "Trang của phường:\nlàng gốm Thanh Hà", "Báo địa phương:\nnghề gốm trăm năm", "Nhật ký đi chơi\nlàng gốm của tôi"]);
four("q-phieu-diem", "Biểu mẫu đăng ký câu lạc bộ cờ có bốn ô", ["Tên hoặc biệt danh: ……", "Lớp: ……", "Số căn cước của mẹ: ……", "Buổi em rảnh: ……"]);
four("q-ke-hoach-diem", "Bốn dòng của kế hoạch bài thực hành", ["Phát phiếu tiêu chí trước", "Dùng tình huống tưởng tượng", "Chưa đạt thì được làm lại", "Mỗi em kể một chuyện thật\nbị hại trên mạng để lấy điểm"]);
picture("q-bang-lop", "Nhóm phụ huynh có tệp danh sách học sinh vừa được gửi", [
  phone({ x: "center", w: 210, title: "Phụ huynh 5A", rows: [{ me: "Gửi phụ huynh thông báo" }, { icon: "doc", text: "Hoàn cảnh cả lớp", note: "bảng 32 dòng" }, { them: "Ủa cô, cái này của ai cũng thấy?" }] }),
]);
picture("q-loi-de-doa", "Tin nhắn đe dọa từ một tài khoản không rõ tên", [
  phone({ x: "center", w: 210, title: "Tin nhắn", rows: [{ person: "nick lạ 07", note: "không có ảnh", unknown: true }, { them: "Mai mày tới trường biết tay tao", bad: true }, { them: "Kể ai là chết", bad: true }] }),
]);
picture("q-giao-uoc-thieu", "Tờ giao ước có ba điều dành cho con", [
  paper({ kind: "contract", x: 50, w: 260, title: "Giao ước nhà mình", rows: [{ mark: 1, text: "9 giờ tối con cất máy" }, { mark: 2, text: "Bữa cơm không dùng máy" }, { mark: 3, text: "Mua gì thì con hỏi trước" }, { sign: "Con: Đạt" }] }),
]);
picture("q-may-do", "Màn hình công cụ dò ghi 87 phần trăm do AI viết", [
  browser({ x: 30, y: 20, w: 300, h: 200, title: "Công cụ dò bài", rows: [{ text: "Bài của em Thư", bold: true }, { number: "87%", text: "có thể do AI viết" }, { progress: 87 }] }),
]);
picture("q-phieu-nguon", "Phiếu của một nhóm, dòng nguồn ghi máy tìm kiếm", [
  paper({ kind: "form", x: 40, w: 280, title: "Phiếu của nhóm", rows: [{ label: "Câu hỏi", value: "Làng dệt Za Ra có từ bao giờ?" }, { label: "Trả lời", value: "Từ đời ông bà" }, { label: "Nguồn", value: "Máy tìm kiếm", hot: true }] }),
]);
picture("q-trang-hoc", "Trang học tiếng Anh bắt nhập họ tên, ngày sinh, trường và ảnh", [
  browser({ x: 30, y: 10, w: 300, h: 240, title: "Học tiếng Anh miễn phí", rows: [{ input: "Họ tên của em" }, { input: "Ngày sinh" }, { input: "Trường, lớp" }, { icon: "camera", text: "Tải ảnh của em lên" }] }),
], { h: 260 });
picture("q-de-bai", "Đề bài yêu cầu quay phim ở nhà và tải lên mạng", [
  paper({ kind: "form", x: 40, w: 280, title: "Bài thực hành", rows: [{ mark: 1, text: "Quay một phim ngắn ở nhà" }, { mark: 2, text: "Tải lên mạng trước 21 giờ" }, { mark: 3, text: "Nộp trễ: không có điểm" }] }),
]);

await save(import.meta.url);
