// The pictures of the course “An toàn thông tin trong chuyển đổi số”.
import {
  C, picture, save, text, heading, caption, badge, tick, cross, arrow, box, say, finger, qr, phone, twoPhones, callScreen, browser,
  laptop, notes, form, letter, receipt, notebook, poster, paper, card, calendar, woman, man, youngWoman, youngMan, officer,
  officerWoman, officeWorker, officeMan, highlandWoman, highlandMan, police, farmer, stranger, doctor, grandmother, icon, steps,
  compare, chain, checklist, words, panel, tag, grid, timeline, stairs, officeCounter, counter, home, street, night, hall, plain,
  table, bigIcon, redStamp, village,
} from "./kit.mjs";

const mid = (t, x, y, o = {}) => text(t, { x, y, bold: true, size: 15, ...o });
const zoom = (name, x, y, size = 44, o = {}) => icon(name, { x, y, size, ...o });

// 1 mật khẩu
picture("mot-chia-khoa", "Một chiếc chìa khóa mở được bốn cánh cửa", [
  zoom("key", 180, 52, 62, { color: C.rust, bg: C.paper }),
  ...[["mail", "Thư"], ["cart", "Mua hàng"], ["chat", "Mạng"], ["video", "Họp"]].flatMap(([i, t], n) => {
    const x = 50 + n * 87;
    return [panel({ x: x - 38, y: 118, w: 76, h: 104, tone: "sand" }), zoom(i, x, 158, 40, { bg: C.sand }), mid(t, x, 208, { w: 76 }), arrow([180, 84], [x, 114], { width: 3 })];
  }),
]);
picture("cach-lay-mat-khau", "Bốn cách kẻ gian lấy mật khẩu", [
  grid([{ icon: "share", text: "Thử lại chỗ khác", color: C.rust }, { icon: "calendar", text: "Đoán năm sinh", color: C.rust }, { icon: "globe", text: "Dựng trang giả", color: C.rust }, { icon: "eye", text: "Nhìn giấy dán", color: C.rust }], { title: "Kẻ gian hay làm gì?" }),
]);
picture("dai-hon-rac-roi", "Mật khẩu ngắn thì yếu, mật khẩu dài ghép nhiều từ thì chắc", [
  compare({ left: [{ text: "voi-uong-\nche-xanh-\ntren-may", bold: true, center: true, size: 18 }], right: [{ text: "Abc@123", bold: true, center: true, size: 20 }], leftLabel: "Chắc", rightLabel: "Yếu", leftText: "Dài, dễ nhớ", rightText: "Ngắn, dễ dò", title: "Dài hơn là rắc rối hơn" }),
], { h: 220 });
picture("bon-cua", "Bốn nơi phải có mật khẩu riêng", [
  grid([{ icon: "mail", text: "Hộp thư", mark: 1 }, { icon: "office", text: "Phần mềm cơ quan", mark: 2 }, { icon: "bank", text: "VNeID, ngân hàng", mark: 3 }, { icon: "book", text: "Sổ mật khẩu", mark: 4 }], { title: "Bốn cửa, bốn chìa" }),
], { h: 250 });
picture("quan-ly-mat-khau", "Trình quản lý mật khẩu giữ mật khẩu của từng nơi", [
  phone({ x: "left", title: "Sổ mật khẩu", rows: [{ icon: "mail", text: "Thư công vụ", note: "••••••••••••" }, { icon: "office", text: "Văn bản", note: "••••••••••••" }, { icon: "cart", text: "Mua hàng", note: "••••••••••••" }], buttons: [{ text: "Tạo mật khẩu", kind: "good" }] }),
  notes(["Nhớ một mật khẩu chính", "Nó nhớ phần còn lại", "Trang giả thì nó để trống"], { mark: "tick" }),
], { h: 260 });
picture("khong-dan-giay", "Nên cất kín mật khẩu, không dán lên màn hình", [
  compare({ left: "lock", right: (x, b) => [zoom("computer", x, b - 52, 84), box("MK: 123456", { x: x - 52, y: b - 92, w: 104, tone: "warn", size: 14, bold: true })], leftText: "Cất tủ khóa", rightText: "Dán cho ai cũng đọc" }),
], { h: 220 });
picture("lam-thu-mat-khau", "Chị cán bộ nghĩ ra bốn từ cho mật khẩu mới", [
  home(), officeWorker({ x: 96, y: 236, s: 1.15, pose: "thinking" }), say("ghe … mây … bánh … nước", { x: 170, y: 24, w: 172, to: [128, 108] }), box("Bốn từ, một cảnh vui", { x: 176, y: 120, w: 160, tone: "good", mark: "tick", bold: true }),
]);

// 2 lớp thứ hai
picture("khong-phai-toi", "Điện thoại báo có người đăng nhập từ máy lạ, nút Không phải tôi được khoanh", [
  phone({ x: "left", title: "23:04", rows: [{ icon: "warning", size: 34 }, { text: "Đăng nhập mới", bold: true, center: true }, { text: "Máy lạ, nơi lạ", center: true, grey: true }, { button: "Đúng là tôi", kind: "plain" }, { button: "Không phải tôi", kind: "bad", hot: true, finger: true }] }),
  notes(["Không bấm duyệt", "Đổi mật khẩu ngay", "Báo người quản trị"]),
], { h: 270 });
picture("ba-loai-xac-thuc", "Ba loại: điều mình biết, vật mình có, chính mình", [
  steps([{ draw: "bulb", text: "Điều mình biết" }, { draw: "mobile", text: "Vật mình có" }, { draw: "fingerprint", text: "Chính mình" }], { title: "Cần hai thứ khác loại" }),
]);
picture("bon-loai-lop-hai", "Bốn loại lớp thứ hai, từ chắc nhất xuống", [
  checklist([{ text: "Khóa truy cập, khóa cắm ngoài", mark: 1 }, { text: "Ứng dụng sinh mã", mark: 2 }, { text: "Thông báo bấm duyệt", mark: 3 }, { text: "Mã qua tin nhắn", mark: 4 }], { title: "Từ chắc nhất xuống" }),
], { h: 220 });
picture("bat-hai-lop", "Bật xác thực hai lớp trong phần Cài đặt", [
  phone({ x: "left", title: "Bảo mật", rows: [{ icon: "key", text: "Đổi mật khẩu", more: true }, { switch: "Xác thực hai lớp", on: true, hot: true, finger: true }, { icon: "laptop", text: "Thiết bị đã đăng nhập", more: true }] }),
  notes(["Cài đặt", "Bảo mật", "Xác thực hai lớp", "Cất mã dự phòng"]),
], { h: 260 });
picture("khong-doc-ma", "Số lạ gọi xin mã sáu số, lời nhắc không đọc mã cho ai", [
  callScreen({ x: 16, hot: "off" }), say("Đọc mã sáu số để tôi hủy lệnh giúp!", { x: 202, y: 24, w: 146, to: [184, 84], tone: "warn" }), box("Không đọc mã cho ai", { x: 202, y: 150, w: 146, tone: "good", mark: "cross", bold: true }),
]);
picture("mat-dien-thoai", "Bốn việc khi mất điện thoại", [
  steps([{ draw: "sim", text: "Khóa sim" }, { draw: "key", text: "Lấy mã dự phòng" }, { draw: "laptop", text: "Đăng xuất máy cũ" }, { draw: "office", text: "Báo cơ quan" }], { title: "Mất điện thoại" }),
]);
picture("phong-bi-ma", "Phong bì dán kín đựng mã dự phòng, cất trong tủ khóa", [
  chain([{ icon: "form", text: "Chép mã" }, { icon: "mail", text: "Bỏ phong bì" }, { icon: "lock", text: "Cất tủ khóa" }], { title: "Chìa khóa sơ cua" }),
], { h: 200 });

// 3 thư giả
picture("thu-khan", "Thư giả mang tên Phòng Tài chính, địa chỉ lạ, giục gấp, kèm tệp nén", [
  browser({ title: "Hộp thư", h: 232, rows: [{ label: "Người gửi", value: "Phòng Tài chính" }, { label: "Địa chỉ", value: "tai-chinh@abc-mail.xyz", hot: true, badge: 1 }, { danger: "KHẨN: trả lời trước 11 giờ 30" }, { icon: "folder", text: "danh-sach-luong.zip", hot: true, badge: 2 }] }),
], { h: 262 });
picture("dia-chi-that", "Hai lá thư cùng tên, địa chỉ khác nhau: một thật một giả", [
  browser({ y: 40, h: 84, title: "Phòng Tài chính", rows: [{ text: "taichinh@danang.gov.vn", bold: true }] }),
  browser({ y: 158, h: 84, title: "Phòng Tài chính", bar: C.red, rows: [{ text: "taichinh@danang-gov.top", bold: true }] }),
  tick({ x: 26, y: 24 }), text("Đuôi .gov.vn quen thuộc", { x: 46, y: 29, align: "left", bold: true, color: C.green, size: 15 }),
  cross({ x: 26, y: 142 }), text("Tên giống, đuôi lạ", { x: 46, y: 147, align: "left", bold: true, color: C.red, size: 15 }),
], { h: 256 });
picture("doc-duong-dan", "Đường dẫn tách ra, phần sát trước dấu gạch chéo là chủ trang", [
  heading("Chủ trang là ai?"),
  box("dichvucong.gov.vn.", { x: 8, y: 56, w: 160, size: 15 }), box("tra-cuu.net", { x: 172, y: 56, w: 108, tone: "bad", bold: true }), box("/ho-so", { x: 284, y: 56, w: 68 }),
  arrow([270, 108], [222, 108], { width: 5 }), text("đọc ngược", { x: 314, y: 113, size: 14 }),
  box("Sát dấu gạch: chủ thật", { x: 150, y: 132, w: 194, tone: "bad", mark: "warn", bold: true }),
  box("Biển treo", { x: 20, y: 132, w: 118, tone: "sand" }),
], { h: 196 });
picture("cau-duong-dan", "Một đường dẫn chia thành bốn ô", [
  text("https://dichvucong.gov.vn.\nho-so-so.com/dang-nhap", { x: 180, y: 20, size: 14, bold: true }),
  ...["https", "dichvucong.gov.vn", "ho-so-so.com", "dang-nhap"].map((t, i) => box(t, { x: 18, y: 54 + i * 46, w: 324, h: 36, size: 17, bold: true, align: "center" })),
]);
picture("duoi-tep", "Tệp pdf là văn bản, tệp có đuôi exe là chương trình", [
  compare({ left: [{ icon: "doc", size: 54 }, { text: "thong-bao.pdf", bold: true, center: true }], right: [{ icon: "bug", size: 54, color: C.red }, { text: "thong-bao\n.pdf.exe", bold: true, center: true }], leftLabel: "Văn bản", rightLabel: "Chương trình", title: "Nhìn cái đuôi cuối cùng" }),
]);
picture("bon-moc-cau", "Bốn cái móc câu: gấp, sợ, tò mò, lợi", [
  grid([{ icon: "clock", text: "Gấp", color: C.rust }, { icon: "warning", text: "Sợ", color: C.rust }, { icon: "search", text: "Tò mò", color: C.rust }, { icon: "money", text: "Lợi", color: C.rust }], { title: "Thư giả móc vào đâu?", cols: 4 }),
], { h: 180 });
picture("hoi-duong-khac", "Nhận thư thì gọi điện hỏi bằng số trong danh bạ", [
  plain(), officeWorker({ x: 84, y: 232, s: 1.15, pose: "calling" }), zoom("mail", 206, 60, 54), arrow([206, 92], [206, 132], { label: "" }), zoom("phone", 206, 164, 54), notes([{ text: "Nhận qua thư", mark: 1 }, { text: "Hỏi qua điện thoại", mark: 2 }], { x: 240, y: 66, w: 112 }),
]);
picture("ba-la-thu", "Hộp thư có ba lá thư, lá của người lạ được khoanh", [
  browser({ title: "Hộp thư đến", h: 206, rows: [{ person: "Văn phòng xã", note: "vanphong@…gov.vn" }, { line: true }, { person: "Phòng Tổ chức", note: "phong-tc@hop-thu.top", unknown: true, hot: true }, { line: true }, { person: "Chị Lan", note: "Gửi báo cáo tháng" }] }),
], { h: 234 });

// 4 giả cấp trên
picture("goi-hinh-gia", "Cuộc gọi hình mang tên chủ tịch, hình nhòe, giục chuyển tiền", [
  phone({ x: "left", title: "Chủ tịch xã", rows: [{ camera: "face", h: 96 }, { text: "Kết nối yếu…", center: true, grey: true }], buttons: [{ text: "Tắt", kind: "bad" }] }),
  say("Chuyển liền 45 triệu nghe. Đừng nói ai!", { x: 198, y: 24, w: 150, to: [180, 92], tone: "warn" }), notes([{ text: "Ngắn, nhòe", mark: "warn" }, { text: "Giục, giấu", mark: "warn" }], { x: 206, y: 130 }),
], { h: 250 });
picture("mat-va-giong", "Người lạ cầm ảnh gương mặt một cán bộ", [
  night(), stranger({ x: 110, y: 240, s: 1.15 }), panel({ x: 180, y: 60, w: 150, h: 130, tone: "sand" }), officer({ x: 255, y: 188, s: 0.85 }), tag("Mặt giả, giọng giả", { x: 180, y: 34, size: 17 }),
]);
picture("ba-doi-hoi", "Ba đòi hỏi phải kiểm tra: tiền, mã, tài liệu", [
  steps([{ draw: "money", text: "Tiền" }, { draw: [{ pin: 1, digits: "4829" }], text: "Mã" }, { draw: "folder", text: "Tài liệu" }], { title: "Ai đòi cũng phải kiểm tra", numbered: false }),
], { h: 200 });
picture("goi-lai", "Ba bước: tắt máy, mở danh bạ, gọi lại", [
  steps([{ draw: "phone", text: "Tắt máy" }, { draw: "book", text: "Mở danh bạ" }, { draw: { person: "officeMan", pose: "calling" }, text: "Gọi lại" }], { title: "Ba mươi giây" }),
]);
picture("hai-nguoi", "Hai người cùng xem và ký một tờ phiếu chi", [
  plain(), officeWorker({ x: 66, y: 232, s: 1.1 }), officeMan({ x: 296, y: 232, s: 1.1, flip: true }), form({ x: 112, w: 136, y: 24, h: 180, title: "Phiếu chi", rows: [{ label: "Số tiền", value: "45.000.000 đ" }, { mark: "tick", text: "Người lập" }, { mark: "tick", text: "Người duyệt" }] }),
]);
picture("luat-gia-giong", "Luật cấm giả mặt, giọng; hình do máy tạo phải có nhãn", [
  zoom("scales", 70, 84, 84), box("Cấm giả mặt, giả giọng người khác", { x: 130, y: 30, w: 214, bold: true, mark: "cross" }), box("Hình do máy tạo mô phỏng người thật: phải gắn nhãn", { x: 130, y: 98, w: 214, tone: "teal", mark: "tick" }), tag("DO AI TẠO", { x: 70, y: 160, color: C.rust }), caption("Có luật rồi vẫn phải gọi lại", { y: 218 }),
]);

// 5 dữ liệu của dân
picture("nhom-can-cuoc", "Ảnh thẻ căn cước nằm trong nhóm trò chuyện đông người", [
  phone({ x: "left", title: "Nhóm thôn (180)", rows: [{ them: "Bà con gửi ảnh căn cước vào đây nghe" }, { photo: true, h: 80, hot: true }] }),
  zoom("people", 274, 60, 74), arrow([194, 128], [236, 92], { color: C.red }), notes([{ text: "Ai cũng lưu được", mark: "warn" }, { text: "Thu lại không hết", mark: "warn" }], { y: 146 }),
], { h: 250 });
picture("co-ban-nhay-cam", "Dữ liệu cơ bản và dữ liệu nhạy cảm", [
  form({ x: 14, y: 14, w: 158, h: 196, title: "Cơ bản", rows: ["Họ tên", "Ngày sinh", "Điện thoại", "Số định danh"] }),
  form({ x: 188, y: 14, w: 158, h: 196, title: "Nhạy cảm", rows: [{ text: "Ảnh thẻ căn cước", bold: true, hot: true }, "Dân tộc", "Tôn giáo", "Chính kiến"] }), zoom("lock", 322, 186, 36),
], { h: 230 });
picture("nam-cau-hoi", "Năm câu hỏi trước khi thu dữ liệu", [
  checklist(["Cần không?", "Làm gì?", "Căn cứ nào?", "Ai được xem?", "Giữ tới khi nào?"], { title: "Trước khi xin giấy tờ", mark: "number" }),
], { h: 236 });
picture("nep-o-quay", "Cán bộ xem thẻ rồi trả lại ngay cho người dân ở quầy", [
  officeCounter({ sign: "Một cửa" }), highlandWoman({ x: 84, y: 176, pose: "giving", holds: "card" }), counter({ y: 172, text: "Xem và trả" }), farmer({ x: 292, y: 178, flip: true }), say("Con gửi lại bác", { x: 128, y: 52, w: 112, to: [108, 100] }),
]);
picture("doi-chieu-tai-nha", "Trưởng thôn xem thẻ tại nhà, đánh dấu vào danh sách, không chụp", [
  village(), highlandMan({ x: 84, y: 234, s: 1.1, holds: "paper" }), woman({ x: 190, y: 234, s: 1.1, holds: "card", flip: true }), box("Xem, đánh dấu", { x: 226, y: 22, w: 122, tone: "good", mark: "tick", bold: true }), box("Không chụp", { x: 226, y: 84, w: 122, mark: "cross", bold: true }),
]);
picture("hai-ngay-72-gio", "Trả lời dân trong 2 ngày làm việc, báo vi phạm chậm nhất 72 giờ", [
  calendar({ x: 94, y: 94, size: 96, day: "2", month: "Ngày" }), zoom("clock", 264, 92, 100), mid("Trả lời dân:\n2 ngày làm việc", 94, 178, { w: 160 }), mid("Báo vi phạm:\nchậm nhất 72 giờ", 264, 178, { w: 170 }),
], { h: 220 });
picture("xoa-anh", "Xóa ảnh giấy tờ khỏi kho ảnh trong điện thoại", [
  phone({ x: "left", title: "Kho ảnh", rows: [{ photo: true, h: 58 }, { icon: "idcard", text: "Ảnh giấy tờ", note: "không cần nữa", hot: true }], buttons: [{ text: "Xóa", kind: "bad", finger: true }] }),
  notes(["Tìm ảnh giấy tờ", "Bấm Xóa", "Xóa cả trong mục Đã xóa gần đây"]),
]);

// 6 máy làm việc
picture("usb-tiem-photo", "Chiếc USB mang con bọ từ máy tiệm sang máy cơ quan", [
  zoom("computer", 66, 100, 84), zoom("usb", 180, 76, 64), zoom("bug", 180, 138, 44, { color: C.red }), zoom("computer", 294, 100, 84), arrow([112, 100], [146, 100], {}), arrow([214, 100], [248, 100], { color: C.red }), mid("Tiệm photo", 66, 168), mid("Cơ quan", 294, 168),
], { h: 196 });
picture("phim-khoa", "Giữ phím hình cửa sổ rồi bấm L, màn hình khóa lại", [
  box("⊞", { x: 30, y: 50, w: 76, h: 66, size: 30, bold: true, align: "center" }), text("+", { x: 126, y: 94, size: 28, bold: true }), box("L", { x: 146, y: 50, w: 76, h: 66, size: 30, bold: true, align: "center" }), arrow([230, 84], [260, 84]), zoom("lock", 300, 82, 66), caption("Rời ghế là khóa: một giây", { y: 164 }),
], { h: 186 });
picture("cap-nhat", "Cập nhật trong Cài đặt giống như vá thuyền", [
  phone({ x: "left", title: "Cài đặt", rows: [{ icon: "download", text: "Cập nhật", note: "Có bản mới", hot: true, finger: true, badge: 1 }, { progress: 40, text: "Đang vá lỗi" }] }),
  zoom("boat", 276, 66, 84), mid("Vá lỗ trước khi\nnước vào", 276, 130, { w: 150 }), box("Chỉ làm trong Cài đặt", { x: 204, y: 172, w: 144, tone: "good", mark: "tick" }),
]);
picture("be-khoa", "Phần mềm bẻ khóa giấu con bọ và bắt tắt lớp bảo vệ", [
  zoom("package", 80, 92, 104), zoom("bug", 80, 102, 42, { color: C.red, bg: C.paper }), mid("Bản bẻ khóa", 80, 168), notes([{ text: "Bắt tắt phần mềm bảo vệ", mark: "warn" }, { text: "Giấu mã độc", mark: "warn" }, { text: "Trái luật", mark: "cross" }], { x: 170, y: 56, w: 176 }),
], { h: 200 });
picture("usb-rieng", "USB riêng để in thì được, USB nhặt được thì không cắm", [
  compare({ left: [{ icon: "usb", size: 56 }, { text: "Chỉ một tệp", center: true }], right: [{ icon: "usb", size: 56, color: C.red }, { text: "“Thưởng Tết”", center: true }], leftLabel: "USB riêng", rightLabel: "Nhặt được", leftText: "Quét rồi mới mở", rightText: "Đưa người phụ trách" }),
]);
picture("dieu-khien-tu-xa", "Bốn việc khi cho sửa máy từ xa", [
  steps([{ draw: "phone", text: "Mình gọi đi" }, { draw: "folder", text: "Đóng hồ sơ" }, { draw: "eye", text: "Ngồi nhìn suốt" }, { draw: "lock", text: "Tắt, đổi mã" }], { title: "Cho sửa máy từ xa" }),
]);
picture("tap-khoa", "Anh cán bộ khóa máy rồi mới đứng dậy", [
  plain(), laptop({ x: 16, y: 30, w: 176, h: 150, stand: "desktop", title: "Đã khóa", rows: [{ icon: "lock", size: 44 }] }), officeMan({ x: 276, y: 234, s: 0.86, body: "standing" }), say("Đứng dậy là bấm", { x: 196, y: 12, w: 150, to: [268, 84] }),
]);

// 7 wifi và nơi làm việc
picture("ba-wifi", "Ba mạng wifi tên gần giống nhau, chỉ một mạng là của quán", [
  phone({ x: "left", w: 184, title: "Chọn wifi", rows: [{ icon: "wifi", text: "QuanPho", note: "có khóa" }, { icon: "wifi", text: "QuanPho_Free", note: "không khóa", color: C.rust }, { icon: "wifi", text: "Hoi An Free", note: "không khóa", color: C.rust }] }),
  say("Quán em chỉ có mạng QuanPho", { x: 214, y: 26, w: 136, to: [274, 128] }), woman({ x: 284, y: 238, s: 0.95 }),
]);
picture("wifi-la-nguy", "Ba dấu hiệu nên ngắt wifi lạ", [
  grid([{ icon: "mail", text: "Đòi mật khẩu thư", mark: "cross", color: C.rust }, { icon: "warning", text: "Báo không an toàn", mark: "cross", color: C.rust }, { icon: "download", text: "Bắt cài ứng dụng", mark: "cross", color: C.rust }], { title: "Gặp là ngắt" }),
], { h: 200 });
picture("phat-4g", "Điện thoại phát mạng cho máy tính, bỏ qua wifi lạ", [
  zoom("mobile", 64, 96, 84), arrow([108, 96], [210, 96], { label: "mạng riêng" }), zoom("laptop", 270, 96, 104), zoom("wifi", 180, 176, 44, { color: C.grey, bg: C.paper }), cross({ x: 204, y: 160 }), mid("Wifi lạ: bỏ qua", 180, 222),
]);
picture("wifi-o-nha", "Hộp phát wifi ở nhà có hai mật khẩu, một mạng nhà và một mạng khách", [
  zoom("router", 180, 60, 84), arrow([150, 94], [96, 124]), arrow([210, 94], [264, 124]), box("Mạng nhà: máy làm việc", { x: 20, y: 130, w: 150, tone: "good", bold: true }), box("Mạng khách: tivi, người chơi", { x: 190, y: 130, w: 150, tone: "sand", bold: true }), caption("Đổi cả hai mật khẩu", { y: 222 }),
]);
picture("man-hinh-loi-noi", "Người trên xe nói điện thoại, người bên cạnh nghe được", [
  street(), man({ x: 96, y: 234, s: 1.1, pose: "calling", mood: "talk" }), woman({ x: 214, y: 234, s: 1.1, mood: "surprised", flip: true }), say("Đơn tố cáo ông …", { x: 20, y: 10, w: 140, to: [92, 108], tone: "warn" }), zoom("eye", 306, 76, 44, { bg: C.paper }), mid("Có mắt,\ncó tai", 306, 124, { w: 100 }),
]);
picture("mat-may", "Bốn việc khi mất máy", [
  steps([{ draw: "headset", text: "Gọi quản trị" }, { draw: "laptop", text: "Đăng xuất máy cũ" }, { draw: "sim", text: "Khóa sim" }, { draw: { person: "police" }, text: "Báo công an" }], { title: "Mất máy" }),
]);
picture("xoa-mang-cu", "Danh sách mạng đã lưu, nút Quên mạng này", [
  phone({ x: "left", title: "Mạng đã lưu", rows: [{ icon: "wifi", text: "Nhà mình" }, { icon: "wifi", text: "Sân bay Free", hot: true }], buttons: [{ text: "Quên mạng này", kind: "bad", finger: true }] }),
  notes(["Mở mục Wifi", "Chọn mạng lạ", "Bấm Quên mạng này"]),
]);

// 8 văn bản và bí mật
const secret = (o) => paper({ kind: "letter", title: "Văn bản", rows: [{ lines: 5 }], ...o });
picture("dau-mat", "Văn bản có dấu đỏ chữ MẬT, điện thoại bị gạch chéo, sổ ký nhận", [
  secret({ x: 14, w: 120, y: 24, h: 180 }), redStamp({ x: 48, y: 172, text: "MẬT" }), zoom("camera", 186, 76, 60, { color: C.grey }), cross({ x: 212, y: 52, r: 14 }), mid("Không\nchụp", 186, 130, { w: 84 }), notebook({ x: 238, y: 40, w: 112, h: 150, title: "Sổ", rows: [{ text: "Ký nhận", bold: true }, { lines: 2 }] }),
]);
picture("ba-loai-van-ban", "Ba loại văn bản: công khai, nội bộ, bí mật nhà nước", [
  stairs(["Công khai", "Nội bộ", "Bí mật nhà nước"], { title: "Càng cao càng giữ chặt", hot: 2 }),
]);
picture("luat-cam", "Tài liệu mật không ở trên máy nối mạng, không chụp, không đưa lên AI", [
  grid([{ icon: "globe", text: "Máy nối mạng", mark: "cross", color: C.rust }, { icon: "camera", text: "Chụp ảnh", mark: "cross", color: C.rust }, { icon: "chat", text: "Nhóm chat", mark: "cross", color: C.rust }, { icon: "ai", text: "Công cụ AI", mark: "cross", color: C.rust }], { title: "Tài liệu mật: không" }),
], { h: 250 });
picture("duong-gui", "Đường đúng: hệ thống văn bản, thư công vụ, phần mềm thủ tục; không qua nhóm và thư riêng", [
  checklist([{ text: "Hệ thống văn bản", mark: "tick" }, { text: "Thư công vụ", mark: "tick" }, { text: "Phần mềm thủ tục", mark: "tick" }, { text: "Nhóm trò chuyện", mark: "cross" }, { text: "Hộp thư riêng", mark: "cross" }], { title: "Văn bản nội bộ đi đường nào?" }),
]);
picture("nhom-duoc-khong", "Nhóm trò chuyện: được nhắc họp, không gửi ảnh văn bản", [
  compare({ left: [{ them: "Nhắc: họp 8 giờ thứ hai" }, { them: "Tin bão trên cổng" }], right: [{ photo: true, h: 60 }, { text: "Ảnh biên bản", center: true }], leftLabel: "Được", rightLabel: "Không" }),
]);
picture("thay-tai-lieu-mat", "Thấy tài liệu mật trong nhóm: không mở, không chụp, gọi báo", [
  steps([{ draw: "hand", text: "Không mở, không chụp" }, { draw: "phone", text: "Gọi báo lãnh đạo" }, { draw: "lock", text: "Khóa gửi tin" }], { title: "Lỡ thấy trong nhóm" }),
]);

// 9 AI
picture("don-va-bang", "Lá đơn có tên bị chặn lại, bảng không tên được đưa vào máy", [
  form({ x: 14, w: 118, y: 22, h: 150, title: "Đơn", rows: [{ label: "Họ tên", value: "Bà T." }, { label: "Số", value: "0490…" }] }), cross({ x: 124, y: 30, r: 14 }), form({ x: 146, w: 110, y: 22, h: 150, title: "Bảng", rows: [{ label: "Khu phố 2", value: "7 lượt" }, { label: "Khu phố 4", value: "3 lượt" }] }), tick({ x: 248, y: 30, r: 14 }), arrow([262, 98], [290, 98]), zoom("ai", 322, 98, 54), caption("Bảng không tên mới đưa lên", { y: 208 }),
], { h: 226 });
picture("ai-giup-gi", "Việc hợp với AI: viết nháp, sửa câu, tóm tắt văn bản công khai", [
  grid([{ icon: "pen", text: "Viết nháp", mark: "tick" }, { icon: "textsize", text: "Sửa câu", mark: "tick" }, { icon: "doc", text: "Tóm tắt luật", mark: "tick" }, { icon: "bulb", text: "Gợi ý", mark: "tick" }], { title: "AI giúp được", cols: 4 }),
], { h: 180 });
picture("ba-thu-khong", "Ba thứ không đưa lên AI: bí mật nhà nước, dữ liệu dân, tài liệu nội bộ", [
  grid([{ icon: "stamp", text: "Bí mật nhà nước", mark: "cross", color: C.red }, { icon: "idcard", text: "Dữ liệu của dân", mark: "cross", color: C.red }, { icon: "folder", text: "Tài liệu nội bộ", mark: "cross", color: C.red }], { title: "Không đưa lên AI" }),
], { h: 210 });
picture("giau-ten", "Bỏ tên, số, địa chỉ; thay bằng ông A, xã B", [
  box("Bà Trần Thị V., 74 tuổi, thôn 2", { x: 20, y: 24, w: 320, tone: "bad", mark: "cross" }), arrow([180, 72], [180, 102]), box("Một người dân ở xã B", { x: 20, y: 108, w: 320, tone: "good", mark: "tick", bold: true }), caption("Người trong xã có đoán ra ai không?", { y: 186 }),
], { h: 206 });
picture("ai-bia", "Câu trả lời của AI phải đối chiếu với văn bản gốc", [
  phone({ x: "left", title: "AI", rows: [{ me: "Quy định nào?" }, { them: "Theo Điều 212 Nghị định…", bad: true }] }), arrow([190, 110], [222, 110]), letter({ x: 226, y: 36, w: 118, h: 150, title: "Văn bản gốc", rows: [{ lines: 3 }], stamp: false }), mid("Mở ra mà so", 284, 216, { color: C.rust }),
]);
picture("nhan-ai", "Hình do AI dựng giống người thật phải có nhãn", [
  panel({ x: 40, y: 24, w: 150, h: 150, tone: "teal" }), officeWorker({ x: 115, y: 172, s: 0.95 }), tag("DO AI TẠO", { x: 115, y: 40, color: C.rust }), notes([{ text: "Có nhãn dễ thấy", mark: "tick" }, { text: "Không mượn mặt, giọng của ai", mark: "cross" }], { x: 206, y: 64 }),
], { h: 200 });
picture("gach-duoi", "Bản nháp thông báo, các chỗ cần kiểm tra được khoanh", [
  paper({ x: "center", w: 260, h: 200, kind: "form", title: "Thông báo (nháp)", rows: [{ text: "Thu gom rác thôn 3" }, { text: "Thứ bảy, 6 giờ sáng", hot: true }, { text: "Điểm tập kết: nhà văn hóa", hot: true }] }),
], { h: 230 });

// 10 sao lưu
picture("hai-o-cung", "Ổ cắm suốt bị khóa theo máy, ổ đã rút ra thì còn nguyên", [
  compare({ left: [{ icon: "database", size: 60 }, { text: "Đã rút, cất tủ", center: true }], right: [{ icon: "database", size: 60, color: C.red }, { text: "Cắm suốt vào máy", center: true }], leftLabel: "Còn nguyên", rightLabel: "Bị khóa" }),
], { h: 210 });
picture("ma-doc-tong-tien", "Mã độc khóa tệp rồi đòi tiền", [
  laptop({ title: "!", bar: C.red, rows: [{ icon: "lock", size: 46, color: C.red }, { text: "Tệp đã bị khóa. Trả tiền!", bold: true, center: true, color: C.red }] }),
], { h: 230 });
picture("ba-hai-mot", "Quy tắc 3-2-1: ba bản, hai loại nơi chứa, một bản ở nơi khác", [
  grid([{ icon: "computer", text: "Bản đang dùng", mark: 1 }, { icon: "database", text: "Ổ rời, cất tủ", mark: 2 }, { icon: "house", text: "Nơi khác, chỗ cao", mark: 3 }], { title: "3 bản, 2 loại, 1 nơi khác" }),
], { h: 210 });
picture("mot-buoi-chieu", "Bốn bước sao lưu bằng ổ cứng rời", [
  steps([{ draw: "plug", text: "Cắm ổ" }, { draw: "folder", text: "Chép theo ngày" }, { draw: "search", text: "Mở thử" }, { draw: "lock", text: "Rút, cất, ghi sổ" }], { title: "Chiều thứ sáu" }),
]);
picture("mo-thu", "Cắm ổ vào máy khác, mở thử ba tệp", [
  zoom("database", 60, 96, 76), arrow([102, 96], [140, 96]), zoom("laptop", 206, 96, 108), notes([{ text: "Tệp 1", mark: "tick" }, { text: "Tệp 2", mark: "tick" }, { text: "Tệp 3", mark: "tick" }], { x: 272, y: 52, w: 84 }), caption("Mỗi quý thử một lần", { y: 182 }),
], { h: 200 });
picture("khong-tra", "Không trả tiền chuộc cho kẻ tống tiền", [
  night(), stranger({ x: 92, y: 238, s: 1.1 }), say("Trả tiền đi!", { x: 20, y: 16, w: 116, to: [84, 112], tone: "warn" }), officeWorker({ x: 270, y: 238, s: 1.1, pose: "warning", flip: true }), cross({ x: 180, y: 128, r: 20 }), zoom("money", 180, 176, 44, { bg: C.white }),
]);
picture("nam-thu-muc", "Tờ giấy ghi các thư mục quan trọng và số bản của mỗi thư mục", [
  notebook({ x: 60, y: 14, w: 240, h: 210, title: "Việc của tôi", rows: [{ table: [["Thư mục", "Mấy bản"], ["Bản đồ thửa", "1"], ["Danh sách hộ", "2"], ["Báo cáo năm", "3"], ["Hồ sơ quét", "1"], ["Đơn thư", "2"]], cols: [3, 2] }] }),
]);

// 11 giờ đầu
picture("to-giay-nam-dong", "Tờ giấy dán tường: Dừng, Ngắt, Báo, Đổi, Ghi", [
  poster({ x: 80, w: 200, h: 214, title: "Có sự cố", rows: [{ mark: 1, text: "Dừng tay", bold: true }, { mark: 2, text: "Ngắt mạng", bold: true }, { mark: 3, text: "Báo", bold: true }, { mark: 4, text: "Đổi mật khẩu", bold: true }, { mark: 5, text: "Ghi lại", bold: true }] }),
]);
picture("dong-thoi-gian", "Dòng thời gian một giờ: dừng và ngắt mạng, báo, đổi mật khẩu, ghi lại", [
  timeline([{ when: "Phút 1", text: "Dừng, ngắt mạng" }, { when: "Phút 10", text: "Báo" }, { when: "Phút 30", text: "Đổi mật khẩu" }, { when: "Phút 60", text: "Ghi lại" }], { title: "Một giờ đầu" }),
], { h: 190 });
picture("moi-kieu-su-co", "Bốn kiểu sự cố và việc gấp của mỗi kiểu", [
  words([["Lộ mật khẩu", "đổi ngay"], ["Mất tài khoản", "báo người quen"], ["Mất tiền", "gọi ngân hàng"], ["Lộ dữ liệu", "thu hồi, ghi lại"]], { title: "Việc gấp" }),
], { h: 260 });
picture("bac-thang-bao", "Báo từ gần tới xa: người phụ trách, Công an xã, Phòng An ninh mạng, Cục A05", [
  stairs(["Người phụ trách", "Công an xã", "Phòng An ninh mạng", "Cục A05"], { title: "Báo từ gần tới xa", hot: 0 }),
], { h: 260 });
picture("hai-dong-ho", "Hai mốc: 24 giờ báo ban đầu, 72 giờ báo cáo", [
  zoom("clock", 100, 88, 96), zoom("clock", 260, 88, 96), mid("24 giờ:\nbáo ban đầu", 100, 168, { w: 150 }), mid("72 giờ:\nbáo cáo", 260, 168, { w: 150 }),
], { h: 210 });
picture("cam-on-bao-som", "Lãnh đạo cảm ơn người báo sớm trước cơ quan", [
  hall({ banner: "Họp cơ quan" }), doctor({ x: 112, y: 236, s: 1.15, pose: "explaining" }), woman({ x: 262, y: 236, s: 1.15, mood: "happy", flip: true }), say("Cảm ơn chị đã báo sớm", { x: 140, y: 56, w: 130, to: [134, 118] }),
]);

// câu hỏi
const ask = (t) => text(t, { x: 180, y: 26, bold: true, size: 16 });
const rowsOf = (list, y0, step, h) => list.map((t, i) => box(t, { x: 20, y: y0 + i * step, w: 320, h, size: 16 }));
picture("cau-quay-mot-cua", "Quầy một cửa với màn hình, biển số quầy, lọ bút và chồng bản photo để ngửa", [
  tag("Quầy 3", { x: 184, y: 54 }), zoom("computer", 68, 134, 84), zoom("pen", 176, 140, 52), zoom("idcard", 288, 146, 46), zoom("idcard", 300, 160, 46), zoom("idcard", 280, 166, 46), counter({ y: 190 }), text("bản photo", { x: 290, y: 214, size: 15, bold: true }), text("phía cán bộ", { x: 68, y: 214, size: 15 }),
]);
picture("cau-duyet-dang-nhap", "Thông báo đăng nhập mới từ một máy tính lạ, có hai nút", [
  phone({ w: 200, title: "19:12", rows: [{ icon: "laptop", size: 40 }, { text: "Đăng nhập mới", bold: true, center: true }, { text: "Máy tính lạ, lúc 19:12", center: true }, { button: "Đúng là tôi", kind: "plain" }, { button: "Không phải tôi", kind: "plain" }] }),
], { h: 270 });
picture("cau-thiet-bi", "Danh sách ba thiết bị đã đăng nhập", [
  ask("Thiết bị đã đăng nhập"), ...rowsOf(["Máy tính, Tam Kỳ, đang dùng", "Điện thoại, Tam Kỳ, 7 giờ sáng nay", "Máy tính, nơi lạ, 2 giờ 13 sáng"], 60, 55, 46),
]);
picture("cau-thu-luong", "Lá thư có tên người gửi, địa chỉ, tiêu đề và tệp đính kèm", [
  ...[["Tên: Phòng Tổ chức", 24, 41], ["to-chuc@mail-xanh.xyz", 70, 41], ["Danh sách tăng lương", 116, 41], ["Tệp: danh-sach.docx", 162, 46]].map(([t, y, h]) => box(t, { x: 20, y, w: 320, h, size: 17 })),
]);
picture("cau-tin-kho-bac", "Tin nhắn tự xưng kho bạc, dọa khóa tài khoản, kèm đường dẫn", [
  phone({ w: 220, title: "KHO BAC", rows: [{ them: "Tài khoản đơn vị sẽ bị khóa trong 2 giờ. Đăng nhập lại tại:", link: "khobac-hotro.top", wide: true }] }),
]);
picture("cau-qr-tru-so", "Tờ giấy có mã QR dán ở cửa trụ sở", [
  poster({ x: 70, w: 220, h: 232, title: "Lấy số nhanh", rows: [{ qr: 92 }, { text: "Quét mã, đăng nhập tài khoản định danh", center: true, bold: true }] }),
], { h: 262 });
picture("cau-tin-sep", "Đoạn tin nhắn mang tên giám đốc, nhờ chuyển tiền", [
  phone({ w: 220, title: "Giám đốc", rows: [{ them: "Em chuyển gấp 20 triệu vào số này giúp anh", wide: true }, { me: "Dạ anh cần gấp ạ?" }, { them: "Anh đang họp, đừng gọi", wide: true }] }),
], { h: 250 });
picture("cau-goi-hinh", "Cuộc gọi hình mang tên Phó Chủ tịch, kết nối yếu", [
  phone({ w: 200, title: "Phó Chủ tịch", rows: [{ camera: "face", h: 108 }, { text: "Kết nối yếu…", center: true, grey: true }], buttons: ["Tắt", "Tiếng"] }),
], { h: 260 });
picture("cau-phieu-dong-y", "Phiếu thu thông tin, ô đồng ý đã đánh dấu sẵn", [
  ask("Phiếu đăng ký câu lạc bộ"), box("Mục đích: báo lịch sinh hoạt", { x: 29, y: 45, w: 302, h: 36, size: 16 }), box("Họ và tên: …………", { x: 29, y: 89, w: 302, h: 34, size: 16 }), box("Điện thoại: …………", { x: 29, y: 128, w: 302, h: 34, size: 16 }), box("☑  Tôi đồng ý cho dùng dữ liệu", { x: 29, y: 170, w: 302, h: 46, size: 16 }),
]);
picture("cau-to-niem-yet", "Tờ niêm yết có năm cột, trong đó có số định danh đầy đủ và bệnh tật", [
  paper({ x: 8, y: 12, w: 344, h: 180, kind: "form", title: "Danh sách niêm yết", rows: [{ table: [["Tên chủ hộ", "Thôn", "Số định danh", "Bệnh"], ["Nguyễn A.", "2", "049000000001", "Tim"], ["Lê B.", "4", "049000000002", "Phổi"]], cols: [4, 2, 5, 2] }] }),
], { h: 206 });
picture("cau-canh-bao-gia", "Khung bật lên trên trang web dọa máy có vi-rút", [
  browser({ address: "tin-hay.top", h: 210, rows: [{ warn: "MÁY CỦA BẠN CÓ 5 VI-RÚT!" }, { button: "Cập nhật ngay" }, { text: "Gọi hỗ trợ: 1900 …", center: true }] }),
]);
picture("cau-hoi-usb", "Điện thoại hỏi có cho phép truyền dữ liệu không", [
  phone({ w: 200, rows: [{ icon: "plug", size: 44 }, { text: "Cho phép thiết bị này truyền dữ liệu?", bold: true, center: true }, { pair: ["Không", "Cho phép"] }] }),
], { h: 220 });
picture("cau-wifi", "Hóa đơn ghi tên mạng và ba mạng wifi tìm thấy", [
  box("Hóa đơn. Wifi: QuanBaXi", { x: 60, y: 16, w: 240, h: 48, size: 16, bold: true, tone: "sand" }), ...rowsOf(["QuanBaXi-Free, không khóa", "QuanBaXi, có khóa", "Quan Ba Xi VIP, không khóa"], 86, 48, 41),
]);
picture("cau-canh-bao-ket-noi", "Trình duyệt cảnh báo kết nối không an toàn, có hai nút", [
  browser({ address: "vanban.gov.vn", h: 200, rows: [{ icon: "warning", size: 44, color: C.rust }, { text: "Kết nối của bạn không an toàn", bold: true, center: true }, { pair: ["Quay lại", "Vẫn tiếp tục"] }] }),
], { h: 228 });
picture("cau-nen-hop", "Khung hình họp trực tuyến: chậu cây bên trái, đồng hồ phía trên, tờ giấy dán bên phải", [
  panel({ x: 8, y: 6, w: 344, h: 226, tone: "teal" }), zoom("plant", 58, 158, 80, { bg: C.tealPale }), zoom("clock", 180, 40, 50, { bg: C.tealPale }), officeMan({ x: 184, y: 230, s: 1.15 }), box("MK họp: 8821\nMK thư: hoa99", { x: 240, y: 70, w: 106, size: 14, tone: "sand" }),
]);
picture("cau-dau-mat", "Văn bản có dấu đỏ chữ MẬT ở góc trên", [
  paper({ x: 90, w: 180, y: 14, h: 210, kind: "plain", title: " ", rows: [{ gap: 30 }, { title: "Thông báo" }, { lines: 5 }] }), redStamp({ x: 132, y: 52, text: "MẬT" }),
]);
picture("cau-khung-ai", "Khung trò chuyện AI có bốn dòng chờ gửi", [
  ask("Hỏi chatbot"), ...rowsOf(["Viết giúp thư trả lời công dân", "Bà Trần Thị V., số định danh 0490…", "Giọng văn lễ phép", "Dưới 150 chữ"], 42, 48, 40),
]);
picture("cau-tra-loi-ai", "Câu trả lời của chatbot dẫn một điều luật lạ", [
  phone({ w: 230, title: "Chatbot", rows: [{ me: "Thủ tục này làm trong mấy ngày?" }, { them: "Theo khoản 7 Điều 212 Nghị định 999/2026, làm trong 1 ngày.", wide: true }] }),
]);
picture("cau-thong-bao-chuoc", "Màn hình máy tính báo tệp đã bị khóa, đòi tiền", [
  laptop({ stand: "desktop", title: "THÔNG BÁO", bar: C.red, rows: [{ icon: "lock", size: 40, color: C.red }, { text: "Tệp của bạn đã bị khóa", bold: true, center: true }, { text: "Trả tiền trong 72 giờ", bold: true, center: true, color: C.red }] }),
], { h: 240 });
picture("cau-so-sao-luu", "Sổ sao lưu: ngày, người làm, cất tủ, mở thử; cột mở thử để trống", [
  notebook({ x: 14, y: 12, w: 332, h: 190, title: "Sổ sao lưu", rows: [{ table: [["Ngày", "Ai làm", "Cất tủ", "Mở thử"], ["6/11", "Tiến", "✓", "—"], ["13/11", "Tiến", "✓", "—"], ["20/11", "Kiều", "✓", "—"]], cols: [2, 2, 2, 2] }] }),
], { h: 214 });
picture("cau-thu-doi-so", "Chuỗi ba lá thư với nhà thầu, lá mới nhất báo đổi số tài khoản", [
  ask("Thư với nhà thầu, 10 ngày qua"), ...rowsOf(["Ngày 3: gửi dự toán sửa mái", "Ngày 8: chốt giá, hẹn thanh toán", "Hôm nay: xin đổi số tài khoản"], 48, 56, 46),
]);
picture("cau-tro-ly-hop", "Phòng họp trực tuyến hỏi có cho một trợ lý ghi biên bản vào phòng không", [
  phone({ w: 220, title: "Họp nhân sự", rows: [{ icon: "robot", size: 44 }, { text: "Trợ lý ghi biên bản xin vào phòng", bold: true, center: true }, { pair: ["Từ chối", "Cho vào"] }] }),
], { h: 230 });
picture("cau-trang-thu-hoi", "Trang mạng mang tên phòng an ninh mạng, quảng cáo thu hồi tiền bị lừa", [
  browser({ address: "an-ninh-mang-24h.top", h: 200, rows: [{ icon: "shield", size: 40 }, { text: "Phòng An ninh mạng", bold: true, center: true }, { text: "Thu hồi tiền lừa đảo, thành công mới thu phí", center: true }, { button: "Nhắn cho cán bộ" }] }),
], { h: 228 });

await save(import.meta.url);
