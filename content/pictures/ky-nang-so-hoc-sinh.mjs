import {
  picture, save, C, heading, caption, text, box, say, arrow, phone, twoPhones, sms, callScreen, browser, laptop, notes,
  form, notebook, paper, poster, icon, bigIcon, steps, compare, chain, checklist, words, grid, tree, panel, labels,
  classroom, home, night, village, shore, street, plain, table, tick, cross,
  grandmother, woman, boy, girl, pupil, pupilGirl, teacher, highlandGirl, highlandBoy, highlandElder, highlandElderMan,
  highlandWoman, youngWoman, officer, stranger,
} from "./kit.mjs";

// 1 tim-va-ghi-nguon
picture("ba-trang-ba-so", "Na ngồi trước máy, ba trang mạng cho ba con số khác nhau", [
  box("Trang bán sâm: 1.200 mét", { x: 14, y: 20, w: 160, tone: "plain" }),
  box("Trang không tên: 1.900 mét", { x: 14, y: 92, w: 160, tone: "plain" }),
  box("Bài báo cũ: 1.500 mét", { x: 14, y: 164, w: 160, tone: "plain" }),
  highlandGirl({ x: 280, y: 240, s: 1.3, pose: "thinking", flip: true }),
  say("Tin con số nào đây?", { x: 190, y: 16, w: 156, to: [272, 96] }),
]);
picture("o-tim-kiem", "Ô tìm kiếm với từ khóa gọn và dấu ngoặc kép", [
  browser({ x: 14, y: 14, w: 332, h: 212, title: "Tìm kiếm", rows: [
    { search: "“nhà gươl” Cơ Tu lịch sử" },
    { mark: "tick", text: "Từ chính, có tên nơi" },
    { mark: "tick", text: "Ngoặc kép cho đúng cụm" },
    { mark: "cross", text: "Cho em hỏi cái nhà ấy với ạ" },
  ] }),
]);
picture("bon-cau-hoi", "Bốn câu hỏi với một trang: ai, bao giờ, để làm gì, nơi khác nói sao", [
  grid([{ icon: "person", text: "Ai viết?" }, { icon: "calendar", text: "Viết bao giờ?" }, { icon: "question", text: "Để làm gì?" }, { icon: "scales", text: "Nơi khác nói sao?" }], { title: "Hỏi trang ấy bốn câu", cols: 2 }),
], { h: 270 });
picture("nam-phan-nguon", "Dòng ghi nguồn có đủ năm phần", [
  notebook({ x: 60, w: 240, title: "Nguồn", rows: [
    { mark: 1, text: "Ai viết" }, { mark: 2, text: "Tên bài" }, { mark: 3, text: "Nơi đăng" }, { mark: 4, text: "Ngày đăng" }, { mark: 5, text: "Địa chỉ, ngày em đọc" },
  ] }),
]);
picture("thu-muc-ten-tep", "Thư mục theo môn, tên tệp có ngày và bản", [
  browser({ x: 14, y: 14, w: 332, h: 214, title: "Bài của em", side: { w: 96, rows: [{ text: "Sử Địa", bold: true }, "Ngữ văn", "Tin học"] }, rows: [
    { icon: "folder", text: "Cây quê em", frame: false },
    { text: "2026-11-21 ban-1" },
    { text: "2026-11-22 ban-2", bold: true },
    { text: "nguon" },
    { icon: "usb", text: "Cất hai chỗ", frame: false },
  ] }),
]);

// 2 hoc-cung-ai
picture("bai-tho-bia", "AI đưa ra bài thơ và tên sách, cô giáo hỏi sách ở đâu", [
  phone({ x: 14, y: 14, w: 156, h: 212, title: "Trợ lý AI", rows: [{ me: "Tìm thơ sông Thu Bồn" }, { ai: "Có bốn câu, in năm 1998" }] }),
  teacher({ x: 218, y: 240, s: 1.1, mood: "smile" }), boy({ x: 310, y: 240, s: 1.2, flip: true, mood: "surprised" }),
  say("Sách ấy ở thư viện nào vậy em?", { x: 186, y: 14, w: 160, to: [222, 118] }),
]);
picture("gan-mot-nua", "Biểu đồ: 45 trong 100 câu trả lời có lỗi nghiêm trọng", [
  heading("Gần một nửa có lỗi"),
  panel({ x: 20, y: 50, w: 200, h: 130, tone: "plain" }),
  box("45 câu có lỗi nặng", { x: 30, y: 62, w: 82, tone: "bad", bold: true, h: 106 }),
  box("55 câu còn lại", { x: 118, y: 62, w: 92, tone: "good", bold: true, h: 106 }),
  icon("ai", { x: 290, y: 100, size: 84 }),
  caption("100 câu trả lời về tin tức"),
]);
picture("hoi-de-hieu", "Hai cách dùng AI: hỏi để hiểu, và chép cho xong", [
  compare({ left: { person: "pupilGirl", pose: "thinking" }, right: { person: "pupil", holds: "phone" }, leftLabel: "Hỏi để hiểu", rightLabel: "Chỉ chép", leftText: "Tắt máy vẫn nói lại được", rightText: "Tắt máy là không nhớ gì", leftOk: true, rightOk: false }),
]);
picture("khoanh-tim-bo", "Ba bước: khoanh, tìm gốc, bỏ nếu không thấy", [
  steps([{ draw: "pen", text: "Khoanh tên, số, câu trích" }, { draw: "search", text: "Tìm sách, trang gốc" }, { draw: "trash", text: "Không thấy thì bỏ" }], { title: "Kiểm trước khi tin" }),
]);
picture("khong-dua-cho-ai", "Những thứ không đưa cho AI", [
  checklist(["Tên thật, trường, lớp", "Ảnh mặt mình, mặt bạn", "Chuyện riêng của nhà", "Bảng điểm cả lớp"], { title: "Không đưa cho AI", mark: "cross" }),
], { h: 230 });

// 3 khoa-cua-tai-khoan
picture("binh-chon-gia", "Tin nhắn nhờ bình chọn dẫn tới trang đòi mật khẩu", [
  twoPhones({ left: { label: "Tin của bạn", title: "Bạn cùng bàn", rows: [{ them: "Bình chọn cho em tao với", bad: true, link: "thi-ve.top" }] }, right: { label: "Trang mở ra", title: "Đăng nhập", rows: [{ input: "Mật khẩu", secret: 6 }, { input: "Mã vừa gửi", value: "482 913" }, { danger: "Trang giả" }] } }),
], { h: 250 });
picture("mat-khau-dai", "So mật khẩu ngắn dễ đoán với bốn từ ghép lại", [
  compare({ left: [{ number: "bốn từ lạ", size: 20 }, "Dài, chỉ mình nghĩ ra"], right: [{ number: "123456", size: 22 }, "Ngắn, ai cũng đoán"], leftLabel: "Khó dò", rightLabel: "Dễ dò", leftOk: true, rightOk: false }),
], { h: 210 });
picture("hai-lop", "Các bước bật xác thực hai lớp trong phần Bảo mật", [
  phone({ x: "left", title: "Bảo mật", rows: [{ switch: "Hai lớp", on: true, badge: 1 }, { icon: "key", text: "Mã dự phòng", more: true, badge: 2 }, { icon: "mobile", text: "Thiết bị", more: true, badge: 3 }] }),
  notes(["Bật hai lớp", "Ghi mã ra giấy", "Thoát máy lạ"]),
]);
picture("quyen-ung-dung", "Bảng quyền của một ứng dụng đèn pin", [
  phone({ x: "left", title: "Đèn pin", rows: [{ switch: "Đèn máy ảnh", on: true }, { switch: "Danh bạ", on: false }, { switch: "Vị trí", on: false }, { switch: "Micro", on: false }] }),
  notes([{ text: "Cần thì bật", mark: "tick" }, { text: "Thừa thì tắt", mark: "cross" }, { text: "Vị trí: chỉ khi dùng", mark: "warn" }]),
]);
picture("mat-tai-khoan", "Bốn việc khi mất tài khoản, theo thứ tự", [
  steps([{ draw: "megaphone", text: "Báo bạn bè" }, { draw: "history", text: "Lấy lại" }, { draw: "key", text: "Đổi mật khẩu" }, { draw: "camera", text: "Giữ bằng chứng" }], { title: "Tài khoản bị chiếm" }),
], { h: 290 });

// 4 ban-va-nguoi-la
picture("dung-ke-ai", "Nhi ngồi trong ký túc xá, màn hình hiện tin nhắn đừng kể ai", [
  home(), highlandGirl({ x: 76, y: 236, s: 1.15, mood: "worried", holds: "phone" }),
  phone({ x: 190, y: 14, w: 158, h: 214, title: "Minh Anh", rows: [{ them: "Em hát hay ghê!" }, { them: "Đừng kể ai nhé", bad: true }, { them: "Gửi tấm ảnh đi", bad: true }] }),
]);
picture("chieu-tach-giau-doi", "Bốn bước: chiều, tách, giấu, đòi", [
  words([["Chiều", "khen, tặng quà"], ["Tách", "chê bạn, chê nhà em"], ["Giấu", "đừng kể ai nhé"], ["Đòi", "ảnh, gặp mặt, tiền"]], { title: "Con đường của kẻ dụ dỗ" }),
], { h: 260 });
picture("chan-bao-cao", "Khung chat có câu từ chối ngắn, nút Chặn và Báo cáo", [
  phone({ x: "left", title: "Người lạ", rows: [{ them: "Gửi ảnh đi", bad: true }, { me: "Mình không gửi ảnh như vậy" }, { pair: ["Báo cáo", "Chặn"] }] }),
  notes(["Nói một câu ngắn", "Chụp màn hình", "Chặn, báo cáo"]),
]);
picture("khi-bi-doa", "Bốn việc khi bị dọa tung ảnh", [
  checklist([{ text: "Không trả tiền, không gửi thêm", mark: "cross" }, { text: "Chụp lại tin dọa" }, { text: "Nói ngay với người lớn" }, { text: "Cùng báo công an" }], { title: "Lỗi là của kẻ dọa", mark: "tick" }),
], { h: 230 });
picture("nam-canh-cua", "Năm cánh cửa để nói: người nhà, thầy cô, 111, công an, bạn thân", [
  grid([{ draw: { person: "woman" }, text: "Người nhà" }, { draw: { person: "teacher" }, text: "Thầy cô" }, { icon: "phone", text: "Gọi 111" }, { draw: { person: "police" }, text: "Công an 113" }, { draw: { person: "pupilGirl" }, text: "Bạn thân" }], { title: "Nói với ai?", cols: 3 }),
], { h: 290 });

// 5 bat-nat-tren-mang
picture("nhom-chat-37", "Nhóm chat có tấm ảnh bị ghép chữ và những dòng cười", [
  phone({ x: "left", title: "Nhóm 37 người", rows: [{ faces: [{ person: "girl", mood: "serious" }], per: 1, h: 62 }, { them: "Ngủ gật kìa", bad: true }, { them: "Ha ha ha", bad: true }] }),
  girl({ x: 280, y: 240, s: 1.3, mood: "sad", flip: true }),
  box("Thiếu một người: Thư", { x: 206, y: 16, w: 142, tone: "warn", bold: true }),
]);
picture("dung-giu-chan-noi", "Bốn việc: dừng, giữ, chặn, nói", [
  words([["Dừng", "không viết lại lúc nóng"], ["Giữ", "chụp lại màn hình"], ["Chặn", "chặn và báo cáo"], ["Nói", "với người em tin"]], { title: "Khi em là người bị" }),
], { h: 260 });
picture("nhan-rieng", "Người thấy chuyện nhắn riêng cho người bị", [
  shore(), pupilGirl({ x: 80, y: 236, s: 1.2, holds: "phone" }), girl({ x: 284, y: 236, s: 1.2, flip: true }),
  say("Tao thấy rồi. Mai ngồi với tao.", { x: 104, y: 16, w: 160, to: [96, 112] }),
]);
picture("loi-xin-loi", "Hai lời xin lỗi: nhận rõ, và đổ cho người kia", [
  compare({ left: [{ text: "“Tao đăng ảnh đó, tao sai. Tao gỡ rồi.”", bold: true }], right: [{ text: "“Xin lỗi nếu mày thấy buồn, nhưng…”", bold: true }], leftLabel: "Nhận rõ", rightLabel: "Đổ cho bạn", leftText: "Không “nếu”, không “nhưng”", rightText: "Chưa phải xin lỗi", leftOk: true, rightOk: false }),
], { h: 230 });
picture("luat-nhom", "Bảng luật nhóm do lớp tự đặt", [
  poster({ x: 60, w: 240, title: "Luật nhóm lớp mình", rows: [{ mark: 1, text: "Ảnh ai, hỏi người đó" }, { mark: 2, text: "Không nhại giọng" }, { mark: 3, text: "Ai nói dừng thì dừng" }, { mark: 4, text: "Sau 22 giờ để nhau ngủ" }] }),
]);

// 6 anh-va-chuyen-rieng
picture("giay-khen-ke-het", "Giấy khen có tên, lớp, trường và dòng chữ kể đường về nhà", [
  paper({ x: 14, w: 176, title: "GIẤY KHEN", rows: [{ label: "Em", value: "Phạm Quốc Đạt" }, { label: "Lớp, trường", value: "6A, Cẩm Kim" }, { line: true }, { text: "“Tự đi bộ qua cầu về!”", color: C.rust, bold: true }] }),
  stranger({ x: 276, y: 240, s: 1.15 }),
  say("Biết tên, trường, đường về", { x: 204, y: 16, w: 144, to: [270, 116], tone: "warn" }),
]);
picture("manh-ghep", "Các mẩu tên, trường, giờ về ghép lại thành đường tới một người", [
  chain([{ icon: "idcard", text: "Bảng tên" }, { icon: "school", text: "Cổng trường" }, { icon: "clock", text: "Giờ về" }, { icon: "pin", text: "Tìm ra em" }], { title: "Mẩu nhỏ ghép lại", text: "Che một mẩu là đứt đường" }),
], { h: 220 });
picture("bon-quyen", "Bốn quyền: được hỏi, được đổi ý, không nộp giấy tờ, ảnh của mình", [
  grid([{ icon: "question", text: "Phải hỏi em" }, { icon: "history", text: "Được đổi ý" }, { icon: "idcard", text: "Không nộp giấy tờ" }, { icon: "photo", text: "Ảnh của mình" }], { title: "Quyền của em", cols: 2 }),
], { h: 270 });
picture("noi-voi-me", "Đạt ngồi cạnh mẹ, cùng che bảng tên trong ảnh", [
  home(), woman({ x: 104, y: 240, s: 1.2, holds: "phone" }), boy({ x: 240, y: 240, s: 1.3, flip: true, pose: "pointing" }),
  say("Mẹ che bảng tên giúp con nhé?", { x: 186, y: 14, w: 160, to: [242, 104] }),
]);
picture("ai-thay-bai", "Mục ai thấy bài của tôi: công khai, bạn bè, chỉ mình tôi", [
  phone({ x: "left", title: "Ai thấy bài?", rows: [{ check: "Công khai", on: false, round: true }, { check: "Bạn bè", on: true, round: true }, { check: "Chỉ mình tôi", on: false, round: true }, { button: "Đổi bài cũ" }] }),
  notes([{ text: "Gỡ rồi vẫn còn ở máy khác", mark: "warn" }, { text: "Chọn trước khi đăng", mark: "tick" }]),
]);

// 7 gio-ngu-game-viec-nhe
picture("mot-gio-sang", "Khang cầm điện thoại giữa đêm, đồng hồ chỉ một giờ", [
  night(), boy({ x: 110, y: 240, s: 1.4, holds: "phone" }),
  box("01:00", { x: 196, y: 56, w: 96, tone: "dark", bold: true, size: 24 }),
  text("Một ván nữa thôi…", { x: 258, y: 140, w: 150, color: C.white, bold: true }),
]);
picture("bon-cai-moc", "Bốn cái móc giữ người chơi ở lại", [
  grid([{ icon: "play", text: "Tự chạy tiếp" }, { icon: "bell", text: "Sợ mất chuỗi" }, { icon: "gift", text: "Thưởng bất chợt" }, { icon: "family", text: "Đội đang đợi" }], { title: "Bốn cái móc", cols: 2 }),
], { h: 270 });
picture("hop-qua", "Mua 100 hộp hết hai triệu đồng, vẫn còn 37% khả năng chưa có món muốn", [
  heading("Hộp quà tỉ lệ 1%"),
  icon("gift", { x: 66, y: 110, size: 84 }),
  box("10 hộp: 200.000 đồng, 90% chưa có", { x: 130, y: 54, w: 214, tone: "sand" }),
  box("100 hộp: 2.000.000 đồng, 37% chưa có", { x: 130, y: 124, w: 214, tone: "warn", bold: true }),
  caption("Không có chuyện “sắp trúng”"),
]);
picture("tin-tuyen-bay", "Tin tuyển người với năm dấu hiệu bẫy được khoanh", [
  phone({ x: 10, y: 12, w: 186, h: 256, title: "Tuyển học sinh", rows: [{ text: "500 nghìn/ngày, việc nhẹ", hot: true, badge: 1 }, { gap: 5 }, { text: "Chỉ nhắn riêng", hot: true, badge: 2 }, { gap: 5 }, { text: "Nộp phí giữ chỗ", hot: true, badge: 3 }, { gap: 5 }, { text: "Xe đón ngay tối nay", hot: true, badge: 4 }, { gap: 5 }, { text: "Đừng nói với nhà", hot: true, badge: 5 }] }),
  notes(["Lương lạ", "Không địa chỉ", "Bắt nộp trước", "Giục đi xa", "Bắt giấu nhà"], { x: 212, w: 140 }),
], { h: 280 });
picture("viec-an-toan", "Đường kiếm tiền an toàn: gần nhà, người quen, cha mẹ biết", [
  steps([{ draw: "house", text: "Gần nhà" }, { draw: "hands", text: "Người quen biết" }, { draw: "family", text: "Cha mẹ biết rõ" }], { title: "Việc kiểm được" }),
]);

// 8 ke-chuyen-lang-minh
picture("ba-det-vai", "Nhâm cầm máy quay bà ngồi trước nhà", [
  village(), highlandElder({ x: 92, y: 234, body: "sitting", mood: "happy" }), highlandGirl({ x: 268, y: 234, body: "standing", holds: "camera", flip: true }),
  say("Hoa văn này là gì, bà?", { x: 190, y: 10, w: 158, to: [262, 94] }),
]);
picture("sau-o-canh", "Sáu ô kịch bản vẽ tay", [
  grid([{ icon: "hand", text: "1. Tay bà" }, { icon: "person", text: "2. Bà kể" }, { icon: "star", text: "3. Hoa văn" }, { icon: "family", text: "4. Nhâm thử" }, { icon: "heart", text: "5. Bé út" }, { icon: "pen", text: "6. Ghi công" }], { title: "Sáu cảnh, 90 giây", cols: 3 }),
], { h: 270 });
picture("xin-phep", "Nhâm xin phép già làng, nói rõ bốn điều", [
  village(), highlandElderMan({ x: 60, y: 234, body: "standing", cane: true }), highlandGirl({ x: 140, y: 234, body: "standing", flip: true }),
  panel({ x: 196, y: 16, w: 156, h: 208, tone: "plain" }),
  notes(["Quay gì", "Để làm gì", "Đăng ở đâu", "Bảo gỡ là gỡ"], { x: 206, w: 142 }),
]);
picture("anh-sang", "Người quay mặt về cửa sổ thì sáng, quay lưng thì tối", [
  compare({ left: { person: "highlandElder", mood: "happy" }, right: [{ icon: "person", size: 92, color: C.ink }], leftLabel: "Đủ sáng", rightLabel: "Ngược sáng", leftText: "Mặt quay ra cửa sổ: sáng rõ", rightText: "Lưng quay ra cửa sổ: tối đen", leftOk: true, rightOk: false }),
]);
picture("chu-cuoi", "Màn hình chữ cuối ghi tên người kể, người quay, nhạc và phần AI", [
  browser({ x: 40, y: 14, w: 280, h: 212, title: "Chữ cuối phim", rows: [
    { label: "Kể và dệt", value: "Bà Pơloong Thị Biên", inline: false },
    { label: "Quay, dựng", value: "Nhóm ba bạn lớp 11" },
    { label: "Trống chiêng", value: "Đội trống của thôn" },
    { label: "Phụ đề", value: "AI gợi ý, bà sửa" },
  ] }),
]);
picture("xem-cung-ba", "Cả nhà cùng bà xem video lần đầu", [
  home(), highlandElder({ x: 120, y: 240, s: 1.15, mood: "happy" }), highlandGirl({ x: 214, y: 240, s: 1.2, holds: "phone", flip: true }), highlandBoy({ x: 304, y: 240, s: 1.1, mood: "happy", flip: true }),
  say("Chà, tay bà còn đẹp hè!", { x: 16, y: 12, w: 170, to: [116, 108] }),
]);

// bank
picture("q-ket-qua", "Kết quả tìm kiếm có ba mục, mục trên cùng có chữ Được tài trợ", [
  browser({ x: 10, y: 10, w: 340, h: 220, title: "Kết quả tìm kiếm", rows: [
    { text: "Được tài trợ", grey: true }, { text: "Sâm quý giá rẻ, giao tận nơi", bold: true }, { line: true },
    { text: "Báo địa phương", grey: true }, { text: "Người trồng sâm kể chuyện", bold: true }, { line: true },
    { text: "Cổng thông tin của xã", grey: true }, { text: "Giới thiệu vùng trồng sâm", bold: true },
  ] }),
]);
picture("q-xin-ma", "Tài khoản bạn thân xin dãy số vừa gửi tới máy", [
  phone({ x: "center", w: 200, title: "Bạn thân", rows: [{ them: "Mày nhận được dãy số chưa?" }, { them: "Gửi tao với, tao nhờ tí" }, { input: "", value: "Nhắn tin…", hint: true }] }),
]);
picture("q-quyen", "Quyền của ứng dụng đèn pin: danh bạ, đèn của máy ảnh, vị trí, micro", [
  browser({ x: 40, y: 10, w: 280, h: 220, title: "Đèn pin xin quyền", rows: [{ icon: "person", text: "Danh bạ" }, { icon: "flashlight", text: "Đèn của máy ảnh" }, { icon: "location", text: "Vị trí" }, { icon: "mic", text: "Micro" }] }),
]);
picture("q-thiet-bi", "Danh sách thiết bị đã đăng nhập, có một máy ở nơi khác", [
  phone({ x: "center", w: 220, title: "Thiết bị", rows: [{ icon: "mobile", text: "Máy này", note: "Núi Thành, đang dùng" }, { icon: "computer", text: "Phòng tin học", note: "Thứ bảy" }, { icon: "mobile", text: "Máy lạ", note: "Nơi em chưa tới" }] }),
]);
picture("q-doi-do", "Người lạ trong game hứa tặng đồ hiếm để đổi lấy ảnh", [
  phone({ x: "center", w: 210, title: "Trong game", rows: [{ them: "Tặng em trang phục hiếm nè" }, { them: "Đổi lấy ảnh em mặc đồ bơi nha" }] }),
]);
picture("q-cong-an-gia", "Cuộc gọi đến từ số lạ tự xưng là công an", [
  callScreen({ x: 20, name: "Số lạ", note: "đang gọi hình" }),
  say("Em dính vào một vụ án. Ra nhà nghỉ ở một mình, cấm kể với ai!", { x: 204, y: 30, w: 146, to: [190, 90] }),
]);
picture("q-nhom-cuoi", "Nhóm chat có tấm ảnh ghép và nhiều biểu tượng cười", [
  phone({ x: "center", w: 210, title: "Nhóm lớp", rows: [{ faces: [{ person: "pupil", mood: "surprised" }], per: 1, h: 62 }, { them: "Ha ha ha" }, { them: "Cười xỉu" }] }),
]);
picture("q-xin-loi", "Tờ giấy viết tay có bốn câu xin lỗi", [
  notebook({ x: 30, w: 300, title: "Gửi Thư", rows: ["Tao đăng tấm ảnh đó, tao sai.", "Tao xin lỗi nếu mày thấy buồn.", "Tao đã gỡ ảnh và nói với cả nhóm.", "Mày chưa muốn nói chuyện cũng được."] }),
]);
picture("q-anh-truoc-cong", "Một bạn học sinh trước cổng trường, áo có bảng tên ghi lớp, có cây và xe đạp", [
  street(), box("Cổng trường", { x: 118, y: 12, w: 124, tone: "teal", bold: true }), icon("tree", { x: 60, y: 140, size: 96 }), pupil({ x: 180, y: 234, s: 1.5 }),
  box("Đạt 6A", { x: 206, y: 186, w: 74, tone: "plain", bold: true, to: [186, 200] }), icon("bicycle", { x: 316, y: 150, size: 70 }),
]);
picture("q-doi-can-cuoc", "Tin nhắn đòi gửi ảnh căn cước để mở khóa tài khoản", [
  sms({ x: "center", from: "Hỗ trợ tài khoản", text: "Gửi ảnh căn cước hai mặt để mở khóa nick. Sau 2 giờ sẽ xóa." }),
]);
picture("q-thoi-gian", "Thời gian sử dụng: game 95 phút, video ngắn 60 phút, học bài 40 phút", [
  phone({ x: "center", w: 230, title: "Hôm qua", rows: [{ bars: [95, 60, 40], labels: ["Game", "Video", "Học"], h: 90 }, { text: "Game 95 phút" }, { text: "Video ngắn 60 phút" }, { text: "Học bài 40 phút" }] }),
], { h: 260 });
picture("q-tin-tuyen", "Tin tuyển người có bốn dòng", [
  browser({ x: 30, y: 10, w: 300, h: 220, title: "Tin tuyển người", rows: [{ icon: "market", text: "Phụ bán hàng, buổi sáng" }, { icon: "money", text: "Lương trả cuối tuần" }, { icon: "pin", text: "Quán gần chợ Núi Thành" }, { icon: "mute", text: "Đừng nói với gia đình" }] }),
]);
picture("q-hop-qua", "Hộp quà trong game giá 20.000 đồng, tỉ lệ 1%", [
  phone({ x: "center", w: 200, title: "Hộp quà", rows: [{ icon: "gift", size: 56 }, { text: "Trang phục rồng: 1%", center: true, bold: true }, { text: "20.000 đồng một hộp", center: true }, { button: "Mở hộp" }] }),
]);
picture("q-sau-canh", "Băng dựng phim có sáu đoạn ghi số giây", [
  heading("Băng dựng phim"),
  box("10", { x: 12, y: 90, w: 50, tone: "teal", bold: true }), box("15", { x: 69, y: 90, w: 50, tone: "sand", bold: true }), box("20", { x: 126, y: 90, w: 50, tone: "teal", bold: true }),
  box("15", { x: 183, y: 90, w: 50, tone: "sand", bold: true }), box("15", { x: 240, y: 90, w: 50, tone: "teal", bold: true }), box("15", { x: 297, y: 90, w: 50, tone: "sand", bold: true }),
  caption("Số giây của từng cảnh"),
], { h: 200 });
picture("q-hai-ap-phich", "Hai tấm áp phích: một tấm dày đặc chữ, một tấm có hình lớn và một câu ngắn", [
  poster({ x: 16, w: 156, title: "Làng chài quê em", rows: [{ lines: 7 }, { lines: 2 }] }),
  poster({ x: 188, w: 156, title: "Đôi tay đan lưới", rows: [{ icon: "hands", size: 84 }, { text: "Một mắt lưới, một chuyến biển", center: true, bold: true }] }),
]);

picture("q-ten-tep", "Thư mục có bốn tệp cùng một bài, tên đặt theo bốn cách", [
  browser({ x: 20, y: 14, w: 320, h: 212, title: "Thư mục: Đan lưới", rows: [
    { icon: "doc", text: "dan-luoi thu-bay moi-nhat", frame: false },
    { icon: "doc", text: "22-11-2026 dan-luoi ban-cuoi", frame: false },
    { icon: "doc", text: "2026-11-22 dan-luoi ban-3", frame: false },
    { icon: "doc", text: "dan-luoi Na-sua-lan-cuoi", frame: false },
  ] }),
]);
picture("q-video-la", "Màn hình video: một cô giáo đang nói, bên dưới có lượt chia sẻ, không có dòng ghi chú nào", [
  phone({ x: "center", w: 230, title: "Video", rows: [{ faces: [{ person: "teacher", mood: "talk" }], per: 1, h: 92 }, { text: "Cô nói thật luôn nè!", bold: true }, { icon: "share", text: "8.200 lượt chia sẻ", frame: false }] }),
]);
picture("q-chuoi", "Thông báo của một ứng dụng: chỉ còn hôm nay, vào giữ chuỗi 40 ngày nhé", [
  phone({ x: "center", w: 230, title: "21:40", rows: [{ notice: "Ứng dụng", text: "Chỉ còn hôm nay! Vào giữ chuỗi 40 ngày nhé.", icon: "bell" }] }),
]);
picture("q-bon-tin", "Bốn tin tuyển người", [
  grid([{ icon: "computer", text: "Gõ văn bản, cọc 200 nghìn" }, { icon: "chat", text: "Trả lời tin, gửi ảnh căn cước" }, { icon: "market", text: "Phụ quán bánh mì gần chợ" }, { icon: "bus", text: "Khách sạn tỉnh khác, xe đón" }], { title: "Tuyển người dịp hè", cols: 2 }),
], { h: 290 });

await save(import.meta.url);
