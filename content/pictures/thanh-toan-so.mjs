// Pictures of the course “Thanh toán số” that were drawn with the kit.
// The course has older drawings beside these: their files have no source here and are edited by hand. A name of this
// file is therefore never the name of an older drawing: this file begins its names with “de-” (steps, easy version),
// “canh-bao-” and “hoi-” (questions).
import {
  picture, save, C, caption, say, phone, twoPhones, callScreen, notes, receipt, poster, card, compare, chain,
  checklist, grid, market, shore, home, shop, street, counter, stall, icon, grandmother, grandfather, woman, youngMan,
  youngWoman, fisherman, seller, farmer, shopkeeper, volunteerGirl, stranger,
} from "./kit.mjs";

// ---------------------------------------------------------------- steps of the lessons and of the easy version

picture("de-quet-chua-tra", "Quét mã rồi xem lại, bấm Xác nhận thì tiền mới đi", [
  chain([{ icon: "scan", text: "Quét" }, { icon: "eye", text: "Xem lại" }, { icon: "thumb", text: "Xác nhận" }, { icon: "money", text: "Tiền đi" }],
    { title: "Quét chưa phải là trả tiền", text: "Chưa xác nhận thì tiền còn nguyên" }),
]);

picture("de-dem-ma", "Ba nơi hay đặt mã QR: chợ, tiệm thuốc, trường học", [
  grid([{ icon: "market", text: "Chợ, quán" }, { icon: "pill", text: "Tiệm thuốc" }, { icon: "hospital", text: "Trạm y tế" }, { icon: "school", text: "Trường học" }],
    { title: "Nơi nào quanh mình có mã?", cols: 2 }),
]);

picture("de-chu-bay", "Chú Bảy đứng trên bến cá, con gái khuyên ra ngân hàng", [
  shore(),
  fisherman({ x: 90, y: 240, s: 1.1, holds: "phone" }),
  youngWoman({ x: 276, y: 240, s: 1.1, flip: true, mood: "talk" }),
  say("Mai con chở cha ra ngân hàng!", { x: 160, y: 12, w: 170, to: [262, 116] }),
]);

picture("de-khong-cho-muon", "Người lạ hỏi thuê tài khoản, anh nông dân từ chối", [
  home(),
  farmer({ x: 84, y: 240, s: 1.1, pose: "stopping", mood: "serious" }),
  stranger({ x: 280, y: 240, s: 1.05, holds: "money", flip: true }),
  say("Cho tôi thuê tài khoản", { x: 176, y: 12, w: 166, to: [270, 118] }),
  say("Không!", { x: 24, y: 40, w: 92, to: [78, 120] }),
]);

picture("de-chi-lan", "Chị Lan quét mã mua cá, cô bán cá nói cứ từ từ", [
  market(),
  seller({ x: 96, y: 176 }),
  stall({ x: 100, y: 170, goods: "ca", text: "Cá nục" }),
  woman({ x: 290, y: 240, s: 1.1, holds: "phone", flip: true }),
  say("Chị cứ từ từ", { x: 160, y: 56, w: 130, to: [122, 108] }),
]);

picture("de-co-tam", "Cô Tám nhờ khách chờ đến khi máy báo tiền", [
  shop({ sign: "TẠP HÓA" }),
  shopkeeper({ x: 92, y: 186, holds: "phone" }),
  counter({ y: 178 }),
  youngMan({ x: 286, y: 240, s: 1.1, holds: "phone", flip: true }),
  say("Con chờ máy cô báo đã", { x: 136, y: 52, w: 118, to: [110, 102] }),
]);

picture("de-doi-tien-mat", "Khách lạ xin đổi tiền: tự hỏi tiền vào chưa, có quen không", [
  grid([{ icon: "mobile", text: "Máy mình đã báo tiền?" }, { icon: "person", text: "Mình có quen người này?" }],
    { title: "Có người nhờ đổi tiền mặt", cols: 2 }),
]);

picture("de-goi-lai", "Bà gọi số đã lưu để hỏi lại số tài khoản", [
  home(),
  grandmother({ x: 90, y: 240, s: 1.15, pose: "calling" }),
  farmer({ x: 284, y: 240, s: 1.05, pose: "calling", flip: true }),
  say("Cháu đổi số tài khoản thật à?", { x: 16, y: 12, w: 180, to: [100, 116] }),
  say("Đâu có, bác ơi!", { x: 216, y: 56, w: 132, to: [278, 130] }),
]);

picture("canh-bao-tai-khoan", "Ứng dụng cảnh báo tài khoản nhận có dấu hiệu lừa đảo", [
  phone({ x: "left", title: "Chuyển tiền", rows: [
    { label: "Số tài khoản", value: "0000 123 456" },
    { warn: "Tài khoản này bị nghi lừa đảo" },
    { pair: ["Hủy", "Tiếp"] },
  ] }),
  notes(["Dừng lại", "Đọc hết cảnh báo", "Hỏi ngân hàng"], { mark: "number" }),
]);

picture("de-nhin-ky", "Nhìn kỹ năm giây rồi mới bấm", [
  chain([{ icon: "qr", text: "Mã" }, { icon: "person", text: "Tên" }, { icon: "money", text: "Tiền" }],
    { title: "Nhìn kỹ năm giây", text: "Lạ một điều thì dừng lại" }),
]);

picture("de-ba-tu", "Bà Tư tắt cuộc gọi xin mã, cầm thẻ gọi số sau thẻ", [
  callScreen({ x: 20, name: "Số lạ", note: "xin đọc mã sáu số", unknown: true, hot: "off" }),
  grandmother({ x: 278, y: 240, s: 1.15, pose: "stopping", flip: true, mood: "serious" }),
  say("Tôi không đọc mã!", { x: 202, y: 20, w: 140, to: [270, 112] }),
]);

picture("de-chia-man-hinh", "Bấm chia sẻ màn hình là người lạ thấy mã PIN của mình", [
  twoPhones({
    left: { label: "Máy của mình", title: "Ngân hàng", rows: [{ pin: 4, of: 6 }, { keys: "123" }] },
    right: { label: "Máy kẻ gian", title: "Đang xem", rows: [{ pin: 4, of: 6 }, { keys: "123" }] },
  }),
]);

picture("de-ong-sau", "Ông Sáu lo lắng cầm sổ, cô tổ trưởng hỏi chuyện", [
  street(),
  grandfather({ x: 88, y: 240, s: 1.12, mood: "worried", holds: "book" }),
  volunteerGirl({ x: 280, y: 240, s: 1.1, flip: true, mood: "talk" }),
  say("Bác đi đâu mà vội vậy?", { x: 156, y: 14, w: 172, to: [270, 112] }),
]);

picture("de-lien-he", "Ngân hàng của mình hỏi ngân hàng bên kia rồi hỏi người nhận", [
  chain([{ icon: "person", text: "Mình báo" }, { icon: "bank", text: "Ngân hàng mình" }, { icon: "bank", text: "Ngân hàng kia" }, { icon: "person", text: "Người nhận" }],
    { title: "Ngân hàng phải đi hỏi từng nơi", text: "Không ai kéo tiền về một mình được" }),
]);

picture("de-tien-la-lam-gi", "Có tiền lạ: xem ứng dụng, không tiêu, không tự trả, gọi ngân hàng", [
  checklist(["Mở ứng dụng xem cho chắc", { text: "Không tiêu đồng nào", mark: "cross" }, { text: "Không tự chuyển trả", mark: "cross" }, "Gọi ngân hàng của mình"],
    { title: "Tiền lạ vào máy", mark: "tick" }),
]);

picture("de-hoc-truoc", "Quét mã thay vì bấm số tay thì ít nhầm", [
  compare({ left: [{ qr: 84 }], right: [{ keys: "123" }], leftLabel: "Quét mã", rightLabel: "Bấm số tay",
    leftText: "Máy đọc số giúp mình", rightText: "Dễ bấm ngược số", title: "Cách nào ít nhầm hơn?", leftOk: true, rightOk: false }),
]);

picture("de-co-lien", "Cô Liên gọi số tổng đài ghi trên tờ giấy dán ở nhà", [
  home(),
  poster({ x: 186, y: 16, w: 160, h: 150, title: "KHI MẤT TIỀN", rows: ["Dừng, Gọi,\nGiữ, Báo", "Ngân hàng:\n…………"] }),
  woman({ x: 92, y: 240, s: 1.2, pose: "calling", mood: "worried" }),
]);

picture("de-lua-lan-hai", "Kẻ lạ đòi phí lấy lại tiền, cô Liên từ chối", [
  home(),
  woman({ x: 84, y: 240, s: 1.1, pose: "stopping", mood: "serious" }),
  stranger({ x: 282, y: 240, s: 1.05, holds: "paper", flip: true }),
  say("Đưa phí trước, tôi lấy lại tiền cho", { x: 164, y: 10, w: 184, to: [272, 118] }),
  say("Không trả phí!", { x: 12, y: 52, w: 136, to: [80, 122] }),
]);

picture("de-bao-vneid", "Hai cách báo công an: đến trụ sở, hoặc gửi trên VNeID", [
  compare({ left: { person: "police" }, right: [{ icon: "mobile", size: 48 }, "Kiến nghị,\nphản ánh"], leftLabel: "Đến trụ sở", rightLabel: "Trên VNeID",
    leftText: "Mang bằng chứng", rightText: "Kèm ảnh chụp", title: "Báo công an", leftOk: true, rightOk: true }),
]);

picture("de-can-cuoc-han", "Thẻ căn cước còn hạn thì tài khoản dùng được, hết hạn thì phải báo ngân hàng", [
  card({ kind: "id", x: 10, y: 20, w: 198, h: 122, title: "CĂN CƯỚC", name: "Trần Văn Bảy" }),
  notes(["Xem ngày hết hạn", "Hết hạn thì đi đổi", "Đổi xong báo ngân hàng"], { x: 214, y: 20, w: 136 }),
  caption("Xem trên thẻ, trước khi đến hạn"),
], { h: 230 });

// ---------------------------------------------------------------- questions

picture("hoi-canh-bao", "Màn hình chuyển tiền có dòng cảnh báo tài khoản bị nghi lừa đảo", [
  phone({ x: "center", w: 210, title: "Chuyển tiền", rows: [
    { label: "Người nhận", value: "PHAM VAN K" },
    { label: "Số tiền", value: "8.000.000 đ" },
    { warn: "Tài khoản này bị nghi lừa đảo" },
    { pair: ["Hủy", "Tiếp tục"] },
  ] }),
], { h: 280 });

picture("hoi-tien-dien", "Tin nhắn của người xưng điện lực, đưa mã QR bảo đóng tiền điện", [
  phone({ x: "center", w: 220, title: "Điện lực", rows: [
    { them: "Nhà anh nợ tiền điện 454.000 đ. Quét mã này để đóng, kẻo chiều nay cắt điện." },
    { qr: 84 },
  ] }),
], { h: 270 });

picture("hoi-chia-man-hinh", "Trong cuộc gọi hình, người lạ xin chia sẻ màn hình", [
  phone({ x: "center", w: 214, title: "Đang gọi hình", rows: [
    { person: "Hỗ trợ ngân hàng", note: "số lạ", unknown: true },
    { them: "Bác bấm chia sẻ màn hình để cháu xem giúp" },
    { pair: ["Từ chối", "Chia sẻ"] },
  ] }),
], { h: 270 });

picture("hoi-bien-lai-khach", "Biên lai trên máy khách ở sạp cô Trần Thị Hoa: tên người nhận là Lê Văn Lâm", [
  phone({ x: 75, y: 10, w: 210, h: 250, title: "Biên lai", rows: [
    { ok: "Thành công" },
    { label: "Số tiền", value: "65.000 đ" },
    { label: "Người nhận", value: "LE VAN LAM" },
    { label: "Lúc", value: "08:20" },
  ] }),
], { h: 270 });

picture("hoi-nhan-tien-duong-dan", "Người mua gửi đường dẫn bảo bấm vào để nhận tiền", [
  phone({ x: "center", w: 220, title: "Khách mua nón", rows: [
    { them: "Em ở nước ngoài, đã gửi chị 900.000 đ." },
    { them: "Chị bấm vào đây, nhập mật khẩu ngân hàng để tiền vào:", link: "nhan-tien.example" },
  ] }),
], { h: 270 });

picture("hoi-hoa-don-mi", "Hóa đơn quán mì và số tiền bấm trên điện thoại", [
  receipt({ x: 14, y: 16, w: 164, title: "QUÁN MÌ QUẢNG", rows: ["2 tô × 35.000", "1 chai nước 10.000", { text: "Cộng: 80.000 đ", bold: true }] }),
  phone({ x: 196, y: 12, w: 150, title: "Chuyển tiền", rows: [{ label: "Số tiền", value: "800.000 đ", big: true }, { button: "Tiếp tục" }] }),
], { h: 220 });

picture("hoi-khoa-the", "Mục Cài đặt có bốn dòng: Đổi ảnh, Khóa thẻ, Thông báo, Hạn mức", [
  phone({ x: 70, y: 10, w: 220, h: 250, title: "Cài đặt", rows: [
    { icon: "photo", text: "Đổi ảnh", more: true },
    { icon: "lock", text: "Khóa thẻ", more: true },
    { icon: "bell", text: "Thông báo", more: true },
    { icon: "bars", text: "Hạn mức", more: true },
  ] }),
], { h: 270 });

picture("hoi-can-cuoc-han", "Ứng dụng báo giấy tờ sắp hết hạn, mời ra quầy", [
  phone({ x: "center", w: 214, title: "Thông báo", rows: [
    { icon: "idcard", text: "Thẻ căn cước của cô sắp hết hạn" },
    "Mời cô đổi thẻ rồi cập nhật trong ứng dụng hoặc tại quầy.",
  ] }),
], { h: 230 });

picture("hoi-tien-vay", "Máy báo có tiền với nội dung giải ngân khoản vay", [
  phone({ x: "center", w: 220, title: "Lịch sử", rows: [
    { icon: "money", text: "+5.000.000 đ", note: "Giai ngan khoan vay" },
    { title: "Tin nhắn" },
    { them: "Trả 6.500.000 đ trong bảy ngày, không thì tính lãi gấp đôi!" },
  ] }),
], { h: 270 });

picture("hoi-the-treo-xe", "Tấm thẻ lạ treo ở xe, in mã QR hứa cho tiền", [
  icon("motorbike", { x: 90, y: 150, size: 130, color: C.teal }),
  poster({ x: 190, y: 20, w: 150, title: "QUÀ TẶNG", rows: [{ qr: 84 }, { text: "Quét nhận\n50.000 đồng", center: true, bold: true }] }),
], { h: 240 });

picture("hoi-trang-la", "Trang lạ mở ra sau khi quét mã, đòi tên đăng nhập và mật khẩu", [
  phone({ x: "center", w: 214, title: "vi-gui-xe.example", rows: [
    "Đăng nhập ngân hàng để trả 5.000 đ",
    { input: "Tên đăng nhập" },
    { input: "Mật khẩu", secret: true },
    { button: "Đăng nhập" },
  ] }),
], { h: 280 });

picture("hoi-so-tien", "Màn hình chuyển tiền hiện số tiền 1.500.000 đồng", [
  phone({ x: "center", w: 210, title: "Chuyển tiền", rows: [
    { label: "Người nhận", value: "VO THI MAI" },
    { label: "Số tiền", value: "1.500.000 đ" },
    { pair: ["Sửa", "Xác nhận"] },
  ] }),
], { h: 240 });

picture("hoi-thue-tai-khoan", "Tin nhắn hỏi thuê tài khoản ngân hàng", [
  phone({ x: "center", w: 220, title: "Bạn mới quen", rows: [
    { them: "Anh cho em thuê tài khoản, mỗi tháng em gửi anh 500.000 đ." },
    { them: "Anh vẫn giữ thẻ, có mất gì đâu!" },
  ] }),
], { h: 240 });

picture("hoi-lay-lai-tien", "Tin nhắn tự xưng luật sư, đòi phí trước để lấy lại tiền", [
  phone({ x: "center", w: 220, title: "Luật sư", rows: [
    { them: "Tôi đã lấy lại tiền cho 200 người." },
    { them: "Cô gửi phí 3.000.000 đ, tối nay tiền về." },
  ] }),
], { h: 230 });

picture("hoi-tin-va-ung-dung", "Tin nhắn báo cộng tiền, còn ứng dụng không có khoản nào mới", [
  twoPhones({
    left: { label: "Tin nhắn", title: "NGAN HANG", rows: [{ them: "+3.000.000 đ\nTu: LE VAN T" }] },
    right: { label: "Ứng dụng", title: "Lịch sử", rows: [{ label: "Hôm nay", value: "Không có" }, { label: "Hôm qua", value: "−45.000 đ" }] },
  }),
]);

picture("hoi-otp-khac-so", "Tin nhắn mã OTP ghi chuyển 9.500.000 đồng", [
  phone({ x: "center", w: 220, title: "NGAN HANG", rows: [
    { them: "Ma OTP 482913 de chuyen 9.500.000 đ. Khong dua ma cho ai." },
  ] }),
], { h: 210 });

await save(import.meta.url);
