import {
  picture, save, C, heading, caption, text, box, say, arrow, badge, phone, twoPhones, browser, slide, notes, form, letter,
  receipt, poster, notebook, paper, calendar, chart, icon, bigIcon, steps, compare, chain, checklist, words, grid, tree,
  stairs, timeline, panel, tag, qr, labels, rowsAt, market, riceField, village, home, shop, hall, officeCounter, plain,
  shore, street, counter, table, stall, guol, officer, officerWoman, seller, woman, man, youngWoman, youngMan, farmer,
  fisherman, grandmother, shopkeeper, shopkeeperMan, officeWorker, volunteerGirl, highlandWoman, highlandElderMan, stranger,
} from "./kit.mjs";

// 01 what it is
picture("o-trong", "Anh cán bộ xã nhìn ô trống trong báo cáo, chị bán bánh tráng cầm điện thoại", [
  officeCounter({ sign: "Xã Đại Lộc" }), officer({ x: 96, y: 176, pose: "thinking" }), counter({ y: 172, text: "Kinh tế số: … %" }),
  woman({ x: 272, y: 178, holds: "phone", flip: true, mood: "happy" }), say("Chị bán bánh tráng mà!", { x: 128, y: 58, w: 118, to: [252, 100] }),
]);
picture("ba-phan", "Ba phần của kinh tế số: lõi, nền tảng và ngành", [
  grid([{ icon: "chip", text: "Lõi: làm ra công nghệ" }, { icon: "link", text: "Nền tảng: chợ trên mạng" }, { icon: "plant", text: "Ngành: nghề cũ, cách mới" }], { title: "Ba phần của kinh tế số" }),
], { h: 220 });
picture("ba-cau-hoi", "Ba câu hỏi để nhận ra kinh tế số, mỗi câu một dấu tích", [
  checklist(["Có dùng công nghệ, dữ liệu số?", "Bán được hơn, đỡ tốn hơn?", "Bỏ đi thì khác hẳn?"], { title: "Hỏi ba câu" }),
], { h: 210 });
picture("con-so-2025", "Thanh 100 phần của GDP năm 2025: lõi 8,42, số hóa ngành khác 5,6, phần còn lại", [
  heading("GDP năm 2025 = 100 phần"),
  panel({ x: 20, y: 56, w: 320, h: 54, tone: "plain" }),
  panel({ x: 20, y: 56, w: 27, h: 54, tone: "teal" }), panel({ x: 47, y: 56, w: 18, h: 54, tone: "warn" }),
  text("Phần còn lại của nền kinh tế", { x: 202, y: 88, w: 260 }),
  icon("chip", { x: 40, y: 140, size: 26 }), text("Lõi 8,42", { x: 62, y: 145, align: "left", bold: true }),
  icon("plant", { x: 40, y: 174, size: 26 }), text("Số hóa ngành khác 5,6", { x: 62, y: 179, align: "left", bold: true }),
  box("Cộng lại: 14,02% GDP", { x: 60, y: 196, w: 240, tone: "good", bold: true, align: "center" }),
], { h: 250 });
picture("tinh-lai", "Hai tờ thông báo về tỷ trọng năm 2022: 12,67% công bố tháng 12/2023 và 12,83% công bố tháng 1/2025", [
  heading("Cùng nói về năm 2022"),
  paper({ x: 22, y: 50, w: 150, h: 132, title: "Công bố 12/2023", rows: [{ number: "12,67%", size: 26 }, { lines: 2 }] }),
  paper({ x: 188, y: 50, w: 150, h: 132, title: "Công bố 1/2025", rows: [{ number: "12,83%", size: 26 }, { lines: 2 }] }),
  caption("Tính lại khi có thêm dữ liệu"),
], { h: 230 });
picture("ba-luat", "Ba luật mới, mỗi luật ghi ngày có hiệu lực", [
  grid([{ icon: "book", text: "Công nghiệp công nghệ số 1/1/2026" }, { icon: "book", text: "Chuyển đổi số 1/7/2026" }, { icon: "book", text: "Thương mại điện tử 1/7/2026" }], { title: "Ba luật mới" }),
], { h: 230 });

// 02 product profile
picture("anh-mo", "Trang bán hàng một tấm ảnh mờ, khách hỏi ba câu", [
  phone({ x: "left", title: "Bán quế", rows: [{ photo: true, h: 44 }, "Quế ngon, ai mua nhắn", { them: "Mấy năm tuổi?" }, { them: "Gói mấy lạng?" }, { them: "Có giấy tờ gì?" }] }),
  highlandWoman({ x: 272, s: 1.15, mood: "worried", flip: true }), text("Đang trên nương", { x: 272, y: 40, bold: true, w: 150 }),
], { h: 280 });
picture("sau-thu", "Trang sản phẩm mẫu có sáu phần đánh số", [
  phone({ x: "left", w: 176, title: "Quế vỏ Trà My", rows: [{ photo: true, h: 40, badge: 5 }, { text: "Gói 200 gam", bold: true, badge: 1 }, { text: "Hợp tác xã", badge: 2 }, { text: "Hạn dùng 24 tháng", badge: 3 }, { text: "OCOP, an toàn", badge: 4 }, { text: "Giá, giao, đổi trả", badge: 6 }] }),
  notes(["Tên đúng", "Ai làm", "Trong gói", "Giấy tờ", "Ảnh thật", "Giá, đổi trả"], { x: 212, w: 138 }),
], { h: 260 });
picture("ba-ma", "Ba loại mã QR: trả tiền, trang bán hàng, truy xuất nguồn gốc", [
  grid([{ icon: "wallet", text: "Mã trả tiền" }, { icon: "cart", text: "Mã trang bán hàng" }, { icon: "search", text: "Mã truy xuất lô" }], { title: "Ba mã, ba việc" }),
], { h: 210 });
picture("nam-anh", "Năm tấm ảnh cần chụp: cả gói, cận cảnh, cạnh bàn tay, nhãn, người làm", [
  grid([{ icon: "package", text: "Cả gói" }, { icon: "search", text: "Cận cảnh" }, { icon: "hand", text: "Cạnh tay" }, { icon: "doc", text: "Nhãn" }, { draw: { person: "highlandWoman" }, text: "Người làm" }], { title: "Năm tấm ảnh thật" }),
], { h: 270 });
picture("mo-ta-that", "Mô tả thật bên cạnh mô tả nói quá", [
  compare({ left: ["Quế cắt tay,", "thanh dài ngắn", "khác nhau"], right: ["Quế chữa", "bách bệnh,", "số một Việt Nam"], leftLabel: "Nói thật", rightLabel: "Nói quá" }),
], { h: 210 });
picture("ten-vung", "Gói quế có phép dùng tên vùng và gói mượn tên", [
  compare({ left: [{ icon: "package", size: 44 }, { text: "Đúng quế Trà My", center: true }, { text: "Có giấy cho phép", center: true }], right: [{ icon: "package", size: 44 }, { text: "Quế nơi khác", center: true }, { text: "Mượn tên", center: true }], leftLabel: "Được dùng", rightLabel: "Không được", title: "Tên “Trà My” là của chung" }),
], { h: 260 });
picture("khach-kho-tinh", "Cán bộ cầm danh sách trò chuyện với chủ hàng", [
  market(), stall({ x: 112, y: 176, goods: "hang", text: "Quế, mật ong" }), highlandWoman({ x: 80, y: 178, mood: "happy" }), officerWoman({ x: 288, y: 236, s: 1.1, holds: "paper", flip: true }),
  say("Nhãn này đẹp! Còn thiếu hạn dùng", { x: 168, y: 14, w: 160, to: [280, 122] }),
]);

// 03 price, parcel, returns
picture("cong-so", "Bác làm nước mắm cộng sổ bên những chai vỡ", [
  home(), man({ x: 100, y: 196, s: 1.05, mood: "worried", pose: "thinking" }), table({ x: 180, y: 190, w: 320, h: 50 }),
  box("20 đơn: 3 chai vỡ, 2 đơn quay về, phí sàn", { x: 190, y: 30, w: 156, tone: "warn", bold: true }), notebook({ x: 196, y: 118, w: 130, h: 74, title: "Sổ", rows: [{ text: "Lỗ!", bold: true, color: C.red }] }),
]);
picture("phieu-gia", "Phiếu tính giá một chai nước mắm 100.000 đồng, còn lại 13.500 đồng", [
  receipt({ x: "center", w: 240, title: "Giá bán 100.000 đ", rows: [{ label: "Vốn", value: "60.000", inline: true }, { label: "Bao gói", value: "8.000", inline: true }, { label: "Hao hụt", value: "2.000", inline: true }, { label: "Phí sàn 15%", value: "15.000", inline: true }, { label: "Thuế", value: "1.500", inline: true }, { line: true }, { label: "Còn lại", value: "13.500", inline: true, hot: true }] }),
], { h: 260 });
picture("goi-hang", "Ba cách gói: chai nước mắm, bánh tráng, lụa", [
  grid([{ icon: "basket", text: "Chai: mỗi chai một ô" }, { icon: "package", text: "Bánh: hai lớp nhựa" }, { icon: "gift", text: "Lụa: giấy mỏng, túi kín" }], { title: "Gói cho tới nơi" }),
], { h: 220 });
picture("hen-giao", "Tin nhắn báo trước cho khách đơn gửi chậm vì bão", [
  phone({ x: "left", title: "Khách Hà Nội", rows: [{ me: "Mai có bão, đơn của chị gửi trễ hai ngày ạ" }, { them: "Cảm ơn em đã báo trước" }] }),
  calendar({ x: 272, y: 84, day: "20", month: "Tháng 11" }), icon("storm", { x: 272, y: 186, size: 64 }),
]);
picture("doi-tra", "Tờ giấy bốn dòng về đổi trả", [
  poster({ x: "center", w: 270, title: "Đổi, trả hàng", rows: [{ mark: 1, text: "Vỡ, sai, thiếu: được đổi" }, { mark: 2, text: "Báo trong 3 ngày, kèm ảnh" }, { mark: 3, text: "Lỗi của tôi, tôi chịu phí" }, { mark: 4, text: "Trả tiền trong 5 ngày" }] }),
], { h: 230 });
picture("dap-danh-gia", "Đánh giá ba sao và lời đáp ba câu", [
  phone({ x: "left", w: 180, title: "Đánh giá", rows: [{ stars: 3 }, { them: "Ngon nhưng nắp rỉ ra thùng" }, { me: "Cảm ơn chị. Lỗi tôi gói chưa kỹ. Nay đã thêm màng cổ" }] }),
  notes(["Cảm ơn", "Nhận lỗi", "Đã sửa gì"], { x: 216, w: 132, mark: "tick" }),
], { h: 250 });
picture("ngoi-canh", "Cán bộ ngồi cạnh người làm nước mắm, cùng tính phiếu giá", [
  shore(), officerWoman({ x: 104, y: 190, pose: "explaining", mood: "talk" }), man({ x: 232, y: 190, flip: true, pose: "reading" }), table({ x: 172, y: 186, w: 280, h: 54 }),
  tag("Phiếu tính giá", { x: 176, y: 212 }),
]);

// 04 law and tax
picture("to-giay-mat-khau", "Cô bán vải đưa tờ giấy ghi mật khẩu, anh cán bộ trả lại", [
  officeCounter({ sign: "Xã Nam Phước" }), officer({ x: 92, y: 176, pose: "stopping" }), counter({ y: 172 }), seller({ x: 276, y: 178, holds: "paper", pose: "giving", flip: true }),
  say("Cô giữ mật khẩu, con ngồi cạnh", { x: 122, y: 56, w: 126, to: [112, 108] }),
]);
picture("so-doanh-thu", "Sổ doanh thu bốn cột có dòng cộng tháng", [
  notebook({ x: "center", w: 310, title: "Sổ doanh thu tháng 10", rows: [{ table: [["Ngày", "Bán gì", "Số tiền"], ["1/10", "Vải hoa", "300.000"], ["1/10", "Lụa tơ", "650.000"], ["2/10", "Vải bố", "180.000"], ["", "Cộng", "1.130.000"]], cols: [2, 3, 3], hotCell: [4, 2] }] }),
], { h: 230 });
picture("moc-mot-ty", "Hai phía của mốc 1 tỷ đồng", [
  words([["Đến 1 tỷ đồng", "chỉ báo doanh thu"], ["Trên 1 tỷ đồng", "khai từng quý, hóa đơn điện tử"]], { title: "Doanh thu một năm", tones: [C.green, C.rust] }),
], { h: 200 });
picture("may-tinh-tien", "Bán hàng, lập hóa đơn trên điện thoại, dữ liệu tới cơ quan thuế", [
  chain([{ icon: "cart", text: "Chọn món" }, { icon: "mobile", text: "Lập hóa đơn" }, { icon: "office", text: "Cơ quan thuế" }], { title: "Hóa đơn từ máy tính tiền", text: "Máy nhỏ cũng được" }),
], { h: 220 });
picture("hai-duong-thue", "Bán trên nền tảng có thanh toán thì nền tảng nộp thay, nơi khác thì tự khai", [
  compare({ left: [{ icon: "cart", size: 40 }, { text: "Đặt và trả tiền trên sàn", center: true }], right: [{ icon: "chat", size: 40 }, { text: "Nhắn tin, chuyển khoản riêng", center: true }], leftLabel: "Sàn nộp thay", rightLabel: "Mình tự khai", leftOk: true, rightOk: true, title: "Khách trả tiền ở đâu?" }),
], { h: 250 });
picture("giay-moi", "Giấy mời giả có dấu đỏ, ba chỗ khả nghi", [
  letter({ x: 20, w: 180, title: "GIẤY MỜI", rows: [{ text: "Hoàn thuế", badge: 1 }, { text: "Gọi 0900 000 000", badge: 2 }, { text: "Cài lại ứng dụng", badge: 3 }, { gap: 60 }], stamp: [130, 190], stampText: "GIẢ?" }),
  notes([{ text: "Hứa trả tiền" }, { text: "Số di động lạ" }, { text: "Bắt cài ứng dụng" }], { x: 214, w: 136 }),
]);
picture("giup-khong-lam-thay", "Bà cụ tự bấm mật khẩu, cán bộ ngồi cạnh quay mặt đi", [
  home(), officer({ x: 96, y: 230, s: 1.1, flip: true }), grandmother({ x: 236, y: 230, s: 1.15, holds: "phone" }),
  say("Bà bấm đi, con không nhìn", { x: 16, y: 14, w: 168, to: [92, 108] }), tag("Tự bấm", { x: 290, y: 92 }),
]);

// 05 tourism
picture("ghim-sai", "Ghim bản đồ cắm sai chỗ, chủ nhà sàn gọi chỉ đường", [
  phone({ x: "left", title: "Bản đồ", rows: [{ map: "Nhà sàn chị Nhớ" }, { danger: "Sai 15 km" }] }),
  highlandWoman({ x: 272, s: 1.15, pose: "calling", flip: true }), say("Anh đang ở đâu?", { x: 206, y: 16, w: 140, to: [262, 112] }),
], { h: 250 });
picture("len-ban-do", "Trang địa điểm trên bản đồ với bốn mục cần sửa", [
  phone({ x: "left", w: 180, title: "Nhà sàn chị Nhớ", rows: [{ map: "Sông Kôn", badge: 1 }, { text: "Xã Sông Kôn", badge: 2 }, { text: "0900 000 000", badge: 3 }, { photo: true, h: 34, badge: 4 }] }),
  notes(["Ghim đúng cửa", "Tên xã mới", "Số, giờ mở", "Ảnh thật"], { x: 218, w: 132 }),
], { h: 276 });
picture("mot-lich", "Ba đường đặt phòng cùng đổ về một tờ lịch", [
  icon("phone", { x: 60, y: 60, size: 44 }), icon("globe", { x: 60, y: 126, size: 44 }), icon("house", { x: 60, y: 192, size: 44 }),
  text("Gọi điện", { x: 90, y: 65, align: "left" }), text("Trang riêng", { x: 90, y: 131, align: "left" }), text("Nền tảng", { x: 90, y: 197, align: "left" }),
  arrow([176, 64], [240, 108]), arrow([186, 128], [236, 130]), arrow([176, 192], [240, 152]),
  calendar({ x: 292, y: 128, size: 96, day: "20", month: "Thứ Bảy" }), text("Một cuốn lịch", { x: 286, y: 214, bold: true, color: C.teal, w: 140 }),
]);
picture("bon-buoc", "Bốn bước xử lý một đánh giá giả", [
  steps([{ draw: "history", text: "Xem sổ, chụp lại" }, { draw: "chat", text: "Đáp lịch sự" }, { draw: "warning", text: "Báo nền tảng" }, { draw: "shield", text: "Đòi tiền: báo công an" }], { title: "Gặp lời chê giả" }),
], { h: 260 });
picture("trang-gia", "Hai trang giống hệt nhau, trang giả có tài khoản tên người lạ", [
  twoPhones({ left: { label: "Trang thật", title: "Nhà sàn", rows: [{ photo: true, h: 40 }, { label: "Tài khoản", value: "ALANG T. NHO" }, { ok: "Đúng tên" }] }, right: { label: "Trang giả", title: "Nhà sàn", rows: [{ photo: true, h: 40 }, { label: "Tài khoản", value: "LE VAN K", hot: true }, { danger: "Giục cọc ngay" }] } }),
], { h: 260 });
picture("xin-phep-lang", "Khách xin phép già làng trước nhà gươl", [
  village(), guol({ x: 286, y: 226, s: 0.9 }), highlandElderMan({ x: 196, y: 262, body: "standing", cane: true, flip: true }), youngMan({ x: 84, y: 262, body: "standing", holds: "camera" }),
  say("Con xin quay được không ạ?", { x: 14, y: 8, w: 160, to: [88, 84] }),
], { h: 274 });

// 06 data
picture("ba-con-so", "Ba báo cáo cùng tên chỉ tiêu mà ba con số 45, 120, 340", [
  grid([{ draw: [{ number: "45", size: 26 }], text: "có gian hàng trên sàn" }, { draw: [{ number: "120", size: 26 }], text: "có đơn qua mạng" }, { draw: [{ number: "340", size: 26 }], text: "có mã nhận tiền" }], { title: "“Hộ bán hàng qua mạng”" }),
], { h: 230 });
picture("bon-dieu", "Tấm thẻ số liệu có bốn điều: đếm gì, đến ngày nào, từ đâu, ai đếm", [
  form({ x: "center", w: 290, title: "120 hộ", rows: [{ label: "Đếm gì", value: "Hộ có đơn qua mạng" }, { label: "Đến ngày", value: "31/10/2026" }, { label: "Từ đâu", value: "Trưởng thôn hỏi từng hộ" }, { label: "Ai đếm", value: "Xã Thăng Bình" }] }),
], { h: 270 });
picture("dem-duoc", "Hai cột: điều xã đếm được và điều xã không tự đếm", [
  compare({ left: ["Hộ có đơn", "Mã quét đúng", "Ghim đúng", "Người tự làm"], right: ["Tỷ trọng", "Tổng doanh thu", "Thu nhập", "từng nhà"], leftLabel: "Xã đếm", rightLabel: "Không đếm" }),
], { h: 230 });
picture("khong-hoi-lai", "Phiếu hỏi có ba dòng gạch bỏ vì dữ liệu đã có", [
  form({ x: 20, w: 190, title: "Phiếu hỏi", rows: [{ text: "Ngày sinh", strike: true }, { text: "Số căn cước", strike: true }, { text: "Ngành đăng ký", strike: true }, { text: "Có đơn qua mạng?", bold: true, mark: "tick" }, { text: "Đang vướng gì?", bold: true, mark: "tick" }] }),
  icon("database", { x: 284, y: 84, size: 72 }), text("Đã có thì không hỏi lại", { x: 284, y: 158, bold: true, w: 130 }),
]);
picture("du-lieu-mo", "Trang tìm dữ liệu mở: ô tìm, ngày cập nhật, nút tải", [
  browser({ address: "congdulieu.vn", title: "Dữ liệu mở", rows: [{ search: "du lịch", badge: 1 }, { icon: "database", text: "Điểm tham quan", note: "Cập nhật: xem ngày", badge: 2 }, { button: "Tải bảng", badge: 3 }] }),
], { h: 240 });
picture("gop-thon", "Bảng theo thôn, hai thôn nhỏ được gộp thành một dòng", [
  form({ x: "center", w: 290, title: "Hộ bán qua mạng", rows: [{ table: [["Thôn", "Số hộ"], ["Thôn Một", "40"], ["Thôn Hai", "31"], ["Thôn Ba + Năm", "8"]], cols: [3, 1], hotCell: [3, 0] }, { info: "Gộp thôn ít hộ" }] }),
], { h: 250 });

// 07 risks
picture("gian-hang-khoa", "Gian hàng trên điện thoại bị khóa trước Tết", [
  phone({ x: "left", title: "Gian hàng lụa", middle: true, rows: [{ icon: "lock", size: 40 }, { no: "Đang bị khóa" }, { text: "23 tháng Chạp", center: true }] }),
  seller({ x: 272, s: 1.15, mood: "worried", flip: true }), text("Còn 8 phần 10 đơn?", { x: 272, y: 44, bold: true, w: 150 }),
], { h: 250 });
picture("ba-gio", "Ba giỏ hàng: sàn, trang riêng, khách quen", [
  grid([{ icon: "cart", text: "Sàn" }, { icon: "globe", text: "Trang riêng" }, { icon: "people", text: "Khách quen" }], { title: "Không giỏ nào quá nửa" }),
], { h: 210 });
picture("phi-len", "Phí đi lên, tiền còn lại mỗi đơn đi xuống", [
  text("Phí của sàn", { x: 92, y: 40, bold: true }), chart("line", [3, 4, 4, 10, 12], { x: 20, y: 56, w: 146, h: 110 }),
  text("Tiền còn lại", { x: 268, y: 40, bold: true }), chart("line", [14, 13, 13, 7, 5], { x: 194, y: 56, w: 146, h: 110 }),
  caption("Mỗi tháng xem mười đơn", { y: 206 }),
], { h: 226 });
picture("hang-nhai", "Hàng thật và hàng nhái: giữ bằng chứng rồi báo", [
  compare({ left: [{ photo: true, h: 56 }, { text: "Hàng của mình", center: true }], right: [{ photo: true, h: 56 }, { text: "Chép ảnh, nhái nhãn", center: true }], leftLabel: "Thật", rightLabel: "Nhái" }),
], { h: 220 });
picture("bon-kieu-lua", "Bốn kiểu lừa người bán", [
  grid([{ icon: "mobile", text: "Biên lai giả", mark: "warn" }, { icon: "package", text: "Trả hàng tráo", mark: "warn" }, { icon: "coin", text: "Nhờ mua hộ", mark: "warn" }, { icon: "link", text: "Đường dẫn nhận tiền", mark: "warn" }], { title: "Bốn kiểu lừa người bán" }),
], { h: 270 });
picture("ba-bac", "Ba bậc khi mua phải hàng dở: người bán, sàn, cơ quan nhà nước", [
  stairs(["Người bán", "Sàn", "Cơ quan nhà nước 1800.6838"], { title: "Hàng dở, hỏi ai?" }),
], { h: 240 });
picture("bon-viec", "Bốn việc khi có chuyện: dừng, giữ, báo, kể", [
  words([["Dừng", "không chuyển thêm"], ["Giữ", "tin nhắn, ảnh, mã đơn"], ["Báo", "sàn, ngân hàng, công an"], ["Kể", "cho người khác tránh"]]),
], { h: 250 });

// 08 work
picture("ba-nguoi", "Ba người ở quán nước: vẽ qua mạng, chạy xe, xem tin tuyển người", [
  street(), youngWoman({ x: 66, y: 214, holds: "tablet" }), youngMan({ x: 180, y: 214, hat: "helmet" }), woman({ x: 292, y: 214, holds: "phone", flip: true }), table({ x: 180, y: 206, w: 330, h: 34 }),
  tag("Vẽ", { x: 66, y: 62 }), tag("Chạy xe", { x: 180, y: 62 }), tag("Chốt đơn?", { x: 290, y: 62, color: C.red }),
]);
picture("ba-kieu-viec", "Ba kiểu việc làm số", [
  grid([{ icon: "laptop", text: "Làm tự do qua mạng" }, { icon: "motorbike", text: "Làm qua ứng dụng" }, { icon: "office", text: "Việc thường có phần số" }], { title: "Ba kiểu việc" }),
], { h: 220 });
picture("thoa-thuan", "Tin nhắn thỏa thuận và câu trả lời đồng ý", [
  phone({ x: "left", w: 186, title: "Khách mới", rows: [{ me: "Vẽ 1 nhãn. Bản đầu 5/12, sửa 2 lần. 1 triệu, cọc 300.000" }, { them: "Đồng ý em" }, { notice: "Ngân hàng", text: "+300.000 đ" }] }),
  notes([{ text: "Việc, hạn" }, { text: "Số lần sửa" }, { text: "Tiền, cọc" }], { x: 222, w: 128, mark: "tick" }),
], { h: 260 });
picture("tinh-cong", "Phiếu tính tiền cuốc trừ bốn khoản", [
  receipt({ x: "center", w: 230, title: "Một ngày, 10 giờ", rows: [{ label: "Tiền cuốc", value: "480.000", inline: true }, { label: "Phí ứng dụng", value: "−120.000", inline: true }, { label: "Xăng", value: "−90.000", inline: true }, { label: "Gửi xe, ăn trưa", value: "−50.000", inline: true }, { label: "Để dành sửa xe", value: "−30.000", inline: true }, { line: true }, { label: "Còn lại", value: "?", inline: true, hot: true }] }),
], { h: 250 });
picture("luoi-do", "Ba mắt lưới: bảo hiểm y tế, bảo hiểm xã hội, tiền để dành", [
  grid([{ icon: "health", text: "Bảo hiểm y tế" }, { icon: "shield", text: "Bảo hiểm xã hội" }, { icon: "wallet", text: "Tiền để dành" }], { title: "Cái lưới của người tự do" }),
], { h: 220 });
picture("viec-gia", "Tin nhắn rủ chốt đơn, bốn dấu hiệu việc giả", [
  phone({ x: "left", w: 178, title: "Người lạ", rows: [{ them: "Nạp 500.000, nhận 560.000", bad: true }, { them: "Mỗi ngày 300.000, việc nhẹ", bad: true }, { them: "Gửi ảnh căn cước", bad: true }] }),
  notes([{ text: "Nộp tiền trước" }, { text: "Lương cao, quá dễ" }, { text: "Đòi căn cước, mã" }, { text: "Giục vào nhóm" }], { x: 214, w: 136, mark: "warn" }),
], { h: 260 });
picture("toi-ke-chuyen", "Buổi tối kể chuyện nghề ở nhà văn hóa thôn", [
  hall({ banner: "Tối kể chuyện nghề" }), youngWoman({ x: 92, y: 232, body: "standing", holds: "mic" }), man({ x: 206, y: 232, body: "wheelchair" }), highlandWoman({ x: 300, y: 232, body: "sitting", flip: true }),
], { h: 244 });

// 09 project
picture("hai-ty", "Tập hồ sơ dày hai tỷ đồng và bác nông dân với thùng măng cụt", [
  riceField(), paper({ x: 20, y: 40, w: 130, title: "Sàn riêng\n2 tỷ đồng", rows: [{ lines: 5 }] }), farmer({ x: 262, y: 234, s: 1.1, holds: "basket", flip: true }),
  say("Bác chỉ cần đừng dập trái", { x: 170, y: 12, w: 170, to: [256, 116] }),
]);
picture("bon-cau", "Bốn câu hỏi chọn việc và câu trả lời", [
  form({ x: "center", w: 310, title: "Chọn một việc nhỏ", rows: [{ label: "Ai?", value: "12 hộ trồng măng cụt" }, { label: "Vướng gì?", value: "Trái dập khi gửi xa" }, { label: "Con số nào đổi?", value: "Thùng đền, đơn bán thẳng" }, { label: "Thuộc quyền xã?", value: "Có" }] }),
], { h: 270 });
picture("nghe-va-dem", "Cán bộ đến vườn, vừa nghe vừa ghi", [
  riceField(), officerWoman({ x: 92, y: 270, body: "standing", holds: "paper" }), farmer({ x: 250, y: 270, body: "standing", holds: "basket", flip: true }),
  say("Mười thùng đền ba thùng", { x: 150, y: 8, w: 190, to: [248, 84] }),
], { h: 282 });
picture("bon-tuan", "Bốn tuần, mỗi tuần một buổi một việc", [
  timeline([{ when: "Tuần 1", text: "Chụp ảnh" }, { when: "Tuần 2", text: "Mô tả" }, { when: "Tuần 3", text: "Gói thử" }, { when: "Tuần 4", text: "Tính giá" }], { title: "Mỗi buổi một việc" }),
], { h: 190 });
picture("truoc-sau", "Biểu đồ trước và sau: thùng phải đền giảm, đơn bán thẳng tăng", [
  text("Thùng phải đền", { x: 92, y: 36, bold: true }), chart("bars", [6, 3], { x: 20, y: 50, w: 146, h: 124, labels: ["Trước 6", "Sau 3"], hot: 1 }),
  text("Đơn bán thẳng", { x: 268, y: 36, bold: true }), chart("bars", [14, 31], { x: 194, y: 50, w: 146, h: 124, labels: ["Trước 14", "Sau 31"], hot: 1 }),
  caption("2 hộ xin thôi: không có sóng", { y: 218 }),
], { h: 236 });
picture("ba-cach-doi", "Ba cách tự dối khi đo", [
  checklist(["Đếm lượt người dự", "Lấy một hộ giỏi thay cả nhóm", "So hai mùa khác nhau"], { title: "Ba cách tự dối", mark: "cross" }),
], { h: 210 });
picture("mot-trang", "Kế hoạch 90 ngày trên một trang giấy, tám dòng", [
  paper({ x: "center", w: 280, title: "Kế hoạch 90 ngày", rows: ["Ai", "Vướng gì", "Con số trước", "Mục tiêu", "Bốn buổi làm gì", "Ai làm, ai quyết", "Tiền", "Ngưỡng dừng"].map((t, i) => ({ mark: i + 1, text: t })) }),
], { h: 360 });

// questions
picture("cau-khu-vuc", "Biểu đồ ba cột: dịch vụ 7,22; công nghiệp và xây dựng 6,67; nông, lâm, thủy sản 0,13 phần trăm GDP", [
  text("Kinh tế số góp vào GDP 2025 (%)", { y: 36, bold: true, w: 340 }), chart("bars", [7.22, 6.67, 0.13], { x: 30, y: 54, w: 300, h: 140, labels: ["Dịch vụ 7,22", "C.nghiệp 6,67", "Nông 0,13"] }),
], { h: 230 });
picture("cau-trang-thieu", "Trang bán hũ mật ong có ảnh, tên, giá, khối lượng, nút mua", [
  phone({ x: "center", w: 190, title: "Gian hàng", rows: [{ photo: true, h: 54 }, { text: "Mật ong rừng", bold: true }, { label: "Giá", value: "180.000 đ", inline: true }, { label: "Khối lượng", value: "500 gam", inline: true }], buttons: [{ text: "Mua", kind: "good" }] }),
], { h: 260 });
picture("cau-ba-ma", "Ba tấm thẻ, mỗi thẻ một mã vuông: Trả tiền; Lô 12, ngày làm; Ghé gian hàng", [
  heading("Ba mã trên một gói bánh tráng"),
  panel({ x: 12, y: 50, w: 104, h: 172 }), panel({ x: 128, y: 50, w: 104, h: 172 }), panel({ x: 244, y: 50, w: 104, h: 172 }),
  qr({ x: 30, y: 64, size: 68 }), qr({ x: 146, y: 64, size: 68 }), qr({ x: 262, y: 64, size: 68 }),
  text("Trả tiền\ncho bà Bốn", { x: 64, y: 160, w: 100, size: 14 }), text("Lô 12\nLàm 5/11/26\nLò bà Bốn", { x: 180, y: 160, w: 100, size: 14 }), text("Ghé gian\nhàng bà Bốn", { x: 296, y: 160, w: 100, size: 14 }),
]);
picture("cau-quet-quang-cao", "Điện thoại quét mã trên gói trà, màn hình chỉ hiện lời quảng cáo", [
  twoPhones({ left: { label: "Quét mã", title: "Gói trà", rows: [{ camera: "qr" }] }, right: { label: "Hiện ra", title: "Trà thượng hạng", rows: [{ icon: "gift", size: 44 }, { text: "Uống là mê!", center: true, bold: true }, { text: "Mua hai tặng một", center: true }] } }),
], { h: 240 });
picture("cau-phieu-gia", "Phiếu tính giá gói bánh tráng, ô Còn lại để trống", [
  receipt({ x: "center", w: 230, title: "Gói bánh tráng", rows: [{ label: "Giá bán", value: "50.000", inline: true }, { label: "Vốn", value: "30.000", inline: true }, { label: "Bao gói", value: "4.000", inline: true }, { label: "Phí sàn", value: "6.000", inline: true }, { line: true }, { label: "Còn lại", value: "?", inline: true, hot: true }] }),
], { h: 230 });
picture("cau-danh-gia", "Đánh giá hai sao: bánh giòn ngon nhưng gãy gần nửa gói", [
  phone({ x: "center", w: 200, title: "Đánh giá", rows: [{ stars: 2 }, { person: "Khách ở Huế", note: "Bánh tráng" }, { them: "Bánh giòn ngon nhưng gãy gần nửa gói" }] }),
], { h: 220 });
picture("cau-dua-may", "Ông chủ quán đưa điện thoại cho anh cán bộ", [
  shop({ sign: "Quán mì chú Tám" }), officer({ x: 92, y: 178 }), shopkeeperMan({ x: 268, y: 178, holds: "phone", pose: "giving", flip: true }), counter({ y: 174 }),
  say("Con bấm mật khẩu giùm chú", { x: 122, y: 46, w: 122, to: [246, 102] }),
]);
picture("cau-giay-moi", "Giấy mời mang tên cơ quan thuế gồm bốn dòng", [
  paper({ x: "center", w: 310, title: "GIẤY MỜI", rows: [{ text: "Kính gửi: hộ kinh doanh" }, { gap: 8 }, { text: "Nội dung: hoàn thuế" }, { gap: 8 }, { text: "Gọi số 0900 000 000 để cài lại ứng dụng" }, { gap: 8 }, { text: "Mang theo căn cước" }] }),
], { h: 240 });
picture("cau-sua-ghim", "Trang của một quán trên bản đồ với bốn nút: Sửa vị trí, Giờ mở cửa, Thêm ảnh, Đánh giá", [
  phone({ x: "center", w: 190, title: "Quán cô Bé", rows: [{ map: "Giữa sông" }, { icon: "pin", text: "Sửa vị trí" }, { icon: "clock", text: "Giờ mở cửa" }, { icon: "camera", text: "Thêm ảnh" }, { icon: "star", text: "Đánh giá" }] }),
], { h: 310 });
picture("cau-trung-lich", "Máy trái có khách đặt tối 20 qua nền tảng, sổ của chủ nhà đã ghi nhóm khác tối 20", [
  phone({ x: "left", title: "Đặt phòng", rows: [{ notice: "Nền tảng", text: "4 khách, tối 20" }, { ok: "Đã nhận" }] }),
  notebook({ x: 204, y: 40, w: 142, title: "Sổ nhà", rows: [{ text: "Tối 20:", bold: true }, "6 khách,", "đã nhận lời"] }),
], { h: 230 });
picture("cau-dau-tich", "Trang homestay có dấu tích, nhắn khách chuyển lại lần nữa", [
  phone({ x: "center", w: 220, title: "Homestay Suối ✓", rows: [{ text: "18.000 người theo dõi", center: true, grey: true }, { me: "Em chuyển cọc rồi ạ" }, { them: "Chị ghi sai nội dung, chuyển lại lần nữa, em hoàn cả hai" }] }),
], { h: 240 });
picture("cau-the-so-lieu", "Tấm thẻ số liệu: 64 sản phẩm có mã truy xuất quét được, từ sổ theo dõi OCOP, do Phòng Kinh tế đếm", [
  form({ x: "center", w: 290, title: "64 sản phẩm", rows: [{ label: "Đếm gì", value: "Mã truy xuất quét được" }, { label: "Từ đâu", value: "Sổ theo dõi OCOP của xã" }, { label: "Ai đếm", value: "Phòng Kinh tế" }] }),
], { h: 230 });
picture("cau-bang-thon", "Bảng bốn thôn: Thôn Một 12, Thôn Hai 20, Thôn Ba dấu gạch, Thôn Bốn 15", [
  form({ x: "center", w: 270, title: "Hộ có đơn qua mạng", rows: [{ table: [["Thôn", "Số hộ"], ["Thôn Một", "12"], ["Thôn Hai", "20"], ["Thôn Ba", "—"], ["Thôn Bốn", "15"]], cols: [2, 1] }] }),
], { h: 220 });
picture("cau-mot-ho", "Bảng công khai: Thôn Sáu, nuôi hươu, 1 hộ, 210 triệu đồng", [
  poster({ x: "center", w: 320, title: "Bảng công khai", rows: [{ table: [["Thôn", "Nghề", "Hộ", "Triệu"], ["Bốn", "Bánh tráng", "22", "640"], ["Năm", "Nước mắm", "17", "510"], ["Sáu", "Nuôi hươu", "1", "210"]], cols: [2, 4, 1.4, 2] }] }),
], { h: 210 });
picture("cau-bien-lai", "Máy khách hiện chuyển thành công, máy người bán chưa có khoản nào", [
  twoPhones({ left: { label: "Máy khách", middle: true, rows: [{ ok: "Thành công" }, { number: "2.400.000 đ", size: 20 }] }, right: { label: "Máy người bán", title: "Lịch sử hôm nay", rows: [{ icon: "history", size: 40 }, { text: "Chưa có khoản nào", center: true, bold: true }] } }),
], { h: 240 });
picture("cau-viec-gia", "Tin tuyển người gồm bốn dòng", [
  phone({ x: "center", w: 230, title: "Tuyển người", rows: [{ box: 1, text: "Việc làm tại nhà", bold: true }, { gap: 10 }, { text: "Giờ giấc tự chọn", bold: true }, { gap: 10 }, { text: "Nộp 500.000 đồng giữ chỗ", bold: true }, { gap: 10 }, { text: "Nhắn tin để biết thêm", bold: true }] }),
], { h: 240 });
picture("cau-bon-du-an", "Bốn tấm thẻ: A tập huấn 500 lượt người; B mười hộ tự lên bản đồ; C mở sàn riêng; D doanh thu qua mạng tăng 20%", [
  grid([{ icon: "megaphone", text: "A. Tập huấn 500 lượt người" }, { icon: "map", text: "B. Mười hộ tự lên bản đồ" }, { icon: "cart", text: "C. Mở một sàn riêng của xã" }, { icon: "coin", text: "D. Doanh thu qua mạng tăng 20%" }]),
], { h: 260 });
picture("cau-hai-cot", "Biểu đồ hai cột: tháng 2 mười đơn, tháng 7 ba mươi lăm đơn, tháng 7 đúng mùa trái cây", [
  text("Số đơn bán trái cây", { y: 36, bold: true }), chart("bars", [10, 35], { x: 60, y: 52, w: 240, h: 136, labels: ["Tháng 2: 10", "Tháng 7: 35"] }), caption("Tháng 7: đúng mùa trái cây", { y: 216 }),
], { h: 234 });

await save(import.meta.url);
