// Pictures of the course doanh-nghiep-so
import {
  picture, save, C, heading, caption, text, box, say, arrow, phone, twoPhones, laptop, browser, tablet, notes, form, letter,
  receipt, notebook, paper, icon, bigIcon, steps, compare, chain, checklist, words, grid, cycle, tree, stairs, panel, timeline,
  shop, workshop, home, shore, village, hall, night, plain, table, counter,
  seller, woman, man, youngWoman, youngMan, grandmother, highlandWoman, highlandMan, officeWorker, officeMan, shopkeeper,
} from "./kit.mjs";

// 1 where to begin
picture("so-don-giay", "Chị Sương đứng trong tiệm may, tay cầm cuốn sổ đơn hàng", [
  shop({ sign: "Tiệm may Sương" }), shopkeeper({ x: 110, y: 178, holds: "book", mood: "worried" }), counter({ y: 172 }),
  say("Ngày 12 hay ngày 17?", { x: 200, y: 92, w: 140, to: [140, 100] }),
]);
picture("quy-trinh-giay", "Bốn khâu của tiệm may nối nhau bằng mũi tên", [
  chain([{ icon: "pen", text: "Đo, ghi" }, { icon: "coin", text: "Đặt cọc" }, { icon: "tool", text: "Cắt, may" }, { icon: "bag", text: "Trả áo" }], { title: "Việc đi qua những tay nào?", text: "Ai làm? Bao lâu? Ghi ở đâu?" }),
], { h: 220 });
const beans = (n, x, y) => Array.from({ length: Math.ceil(n / 5) }, (_, i) => text("● ".repeat(Math.min(5, n - i * 5)).trim(), { x, y: y + i * 26, size: 20, color: C.rust, align: "left" }));
picture("cho-nghen", "Bốn khâu với số hạt đậu: ghi sổ chín hạt, đặt cọc một, may áo ba, trả áo hai", [
  heading("Khâu nào hay phải làm lại?", { y: 28 }),
  panel({ x: 16, y: 44, w: 158, h: 90, tone: "warn" }), panel({ x: 186, y: 44, w: 158, h: 90 }), panel({ x: 16, y: 144, w: 158, h: 84 }), panel({ x: 186, y: 144, w: 158, h: 84 }),
  text("Ghi sổ", { x: 30, y: 68, bold: true, align: "left" }), text("Đặt cọc", { x: 200, y: 68, bold: true, align: "left" }),
  text("May áo", { x: 30, y: 168, bold: true, align: "left" }), text("Trả áo", { x: 200, y: 168, bold: true, align: "left" }),
  ...beans(9, 30, 96), ...beans(1, 200, 98), ...beans(3, 30, 200), ...beans(2, 200, 200),
], { h: 240 });
picture("thay-doi-nho", "Trước: sổ giấy mỗi người ghi một kiểu. Sau: bảng chung sắp theo ngày hẹn", [
  notebook({ x: 14, y: 44, w: 140, title: "Sổ cũ", rows: ["Lan, áo dài, 12?", "Bà Ba, quần, 17", "Áo cưới, gấp"] }),
  phone({ x: 190, y: 14, w: 156, title: "Bảng chung", rows: [{ table: [["Hẹn", "Khách"], ["12/11", "Lan"], ["15/11", "Thu"], ["17/11", "Bà Ba"]], cols: [3, 4], hotCell: [1, 0] }] }),
  arrow([158, 130], [186, 130]), text("Trước", { x: 84, y: 32, bold: true }),
], { h: 246 });
picture("ba-muoi-ngay", "Bốn mốc trong 30 ngày: làm bảng, ghi song song, chỉ dùng bảng, đo lại", [
  timeline([{ when: "Ngày 1–3", text: "Làm bảng" }, { when: "4–14", text: "Ghi cả hai" }, { when: "15–29", text: "Chỉ bảng" }, { when: "Ngày 30", text: "Đếm lại" }], { title: "Một việc trong 30 ngày", hot: 3 }),
], { h: 200 });

// 2 numbers
picture("so-ca-mam", "Bà Bảy Liễu trên bãi biển Tam Thanh, tay cầm cuốn sổ bán hàng", [
  shore(), grandmother({ x: 110, y: 236, s: 1.2, holds: "book", mood: "worried" }), say("Bán 620 chai mà hết tiền?", { x: 190, y: 40, w: 150, to: [148, 126] }),
]);
picture("ba-con-so", "Ba bảng: bán hàng, hàng tồn, tiền", [
  grid([{ icon: "cart", text: "Bán hàng" }, { icon: "package", text: "Hàng tồn" }, { icon: "wallet", text: "Tiền" }], { title: "Ba bảng nhỏ", cols: 3 }),
], { h: 200 });
picture("bang-ban-hang", "Bảng bán hàng có bốn cột, một dòng còn nợ được khoanh", [
  tablet({ title: "Bán hàng tháng 11", rows: [{ table: [["Ngày", "Khách", "Chai", "Tiền"], ["3/11", "Bà Mười", "20", "đủ"], ["5/11", "Hai Lúa", "60", "nợ"], ["6/11", "Chị Hạnh", "4", "đủ"]], cols: [3, 5, 3, 3], hotCell: [2, 3] }] }),
]);
picture("ton-kho", "Sổ ghi còn 85 chai, kho đếm được 81 chai, lệch bốn chai", [
  notebook({ x: 16, y: 24, w: 146, h: 144, title: "Sổ", rows: [{ number: "85", text: "chai còn lại", size: 34 }] }),
  box("Kho đếm được", { x: 200, y: 40, w: 144, bold: true, align: "center" }), text("81", { x: 272, y: 116, size: 40, bold: true, color: C.rust }), text("chai", { x: 272, y: 142 }),
  box("Lệch 4: vỡ, biếu hay giao nhầm?", { x: 60, y: 184, w: 240, tone: "warn", align: "center" }),
]);
picture("mot-con-so", "Một bên tin ngay một con số, một bên so hai nguồn", [
  compare({ left: [{ number: "58 tr", text: "bảng", size: 20 }, { number: "57,8 tr", text: "sao kê", size: 20 }], right: [{ number: "58 tr", size: 24 }, "Máy báo vậy"], leftText: "So hai nguồn", rightText: "Tin ngay" }),
]);

// 3 papers
picture("xap-giay-to", "Anh Khánh cầm tờ giấy, vẻ lo lắng; con gái đứng cạnh giải thích", [
  home(), man({ x: 96, y: 240, s: 1.1, holds: "paper", mood: "worried" }), youngWoman({ x: 276, y: 240, s: 1.1, flip: true, pose: "pointing" }),
  say("500 triệu hay 1 tỷ?", { x: 14, y: 14, w: 140, to: [96, 112] }), say("Mình tìm văn bản ba ạ", { x: 200, y: 22, w: 146, to: [268, 112] }),
]);
picture("moc-1-ty", "Hai mốc doanh thu một năm: từ 1 tỷ đồng trở xuống và trên 1 tỷ đồng", [
  heading("Doanh thu cả năm", { y: 30 }),
  box("Từ 1 tỷ đồng trở xuống", { x: 14, y: 46, w: 160, tone: "good", bold: true, align: "center" }),
  box("Trên 1 tỷ đồng", { x: 186, y: 46, w: 160, h: 54, tone: "warn", bold: true, align: "center" }),
  icon("doc", { x: 94, y: 132, size: 40 }), icon("contract", { x: 266, y: 132, size: 40 }),
  text("Thông báo doanh thu, hạn 31/1", { x: 94, y: 176, w: 156, size: 15 }), text("Khai theo quý, hóa đơn điện tử", { x: 266, y: 176, w: 156, size: 15 }),
], { h: 216 });
picture("hoa-don-dt", "Tờ hóa đơn điện tử mẫu: người bán, mã số thuế, món hàng, tổng tiền", [
  receipt({ x: 16, w: 180, title: "Hóa đơn điện tử", rows: [{ label: "Người bán", value: "Homestay Dừa Nước" }, { label: "Mã số thuế", value: "0000 000 000" }, { line: true }, { label: "Món", value: "2 đêm phòng" }, { label: "Cộng", value: "1.600.000", inline: true }] }),
  notes([{ text: "Đọc lại tên và mã số thuế", mark: "tick" }, { text: "Đọc lại món và tiền", mark: "tick" }, { text: "Không xóa lặng lẽ", mark: "cross" }], { x: 212, w: 136 }),
], { h: 256 });
picture("san-nop-thay", "Khách trả tiền, sàn giữ thuế nộp thay, phần còn lại về người bán", [
  chain([{ icon: "person", text: "Khách trả" }, { icon: "cart", text: "Sàn giữ thuế" }, { icon: "wallet", text: "Mình nhận" }], { title: "Bán trên sàn", text: "Tính giá nhớ trừ thuế và phí sàn" }),
], { h: 220 });
picture("hop-dong-ld", "Hợp đồng lao động điện tử: hai bên ký số, có mã định danh", [
  paper({ x: 20, w: 190, kind: "contract", title: "Hợp đồng lao động", rows: [{ lines: 2 }, { sign: "Người lao động", digital: true }, { sign: "Xưởng", digital: true }] }),
  notes([{ text: "Hai bên ký số", mark: "tick" }, { text: "Có mã riêng", mark: "tick" }, { text: "Giữ tệp gốc", mark: "tick" }], { x: 224, w: 124 }),
]);

// 4 customers and channels
picture("khach-homestay", "Hai nhóm khách xách túi cùng đến homestay trong một buổi tối", [
  night(), woman({ x: 66, y: 236, body: "standing", holds: "bag", mood: "surprised" }), man({ x: 150, y: 236, body: "standing", mood: "worried" }), youngMan({ x: 288, y: 236, body: "standing", flip: true, holds: "bag", mood: "surprised" }),
  box("Cùng một phòng!", { x: 14, y: 10, w: 150, tone: "warn", bold: true, align: "center" }),
]);
picture("nhieu-kenh", "Một bảng tồn ở giữa, tỏa ra cửa tiệm, phiên chợ và mạng", [
  tree({ icon: "package", text: "Một bảng tồn" }, [{ icon: "house", text: "Cửa tiệm" }, { icon: "market", text: "Phiên chợ" }, { icon: "globe", text: "Trên mạng" }], { title: "Một kho, nhiều cửa" }),
]);
picture("lich-phong", "Lịch phòng: phòng 1 kín hai đêm, phòng 2 thứ Bảy đã đặt, phòng 3 trống", [
  tablet({ title: "Lịch phòng", rows: [{ table: [["Phòng", "T6", "T7"], ["1", "Trang DL", "Trang DL"], ["2", "trống", "Gọi điện"], ["3", "trống", "trống"]], cols: [3, 5, 5], hotCell: [2, 2] }] }),
]);
picture("xin-dong-y", "Mẫu xin phép trên điện thoại: hai ô chưa đánh dấu, ghi rõ dùng để làm gì", [
  phone({ x: "left", w: 178, title: "Tiệm may", rows: [{ input: "Số điện thoại", value: "0900 000 000" }, { check: "Báo khi áo xong", on: false }, { check: "Nhận quảng cáo", on: false }], buttons: ["Gửi"] }),
  notes([{ text: "Khách tự đánh dấu", mark: "tick" }, { text: "Nói rõ để làm gì", mark: "tick" }], { x: 212, w: 136 }),
]);
picture("tin-qc", "Một tin có nhãn và cách từ chối; một tin gửi lúc 23 giờ không nhãn", [
  twoPhones({ left: { label: "9 giờ sáng", title: "TIEM MAY", rows: [{ them: "[QC] Giảm 10% áo dài. Từ chối: gửi TC" }, { ok: "Khách đã đồng ý" }] }, right: { label: "23 giờ đêm", title: "Số lạ", rows: [{ them: "MUA NGAY kẻo hết!!!", bad: true }, { no: "Chưa hỏi khách" }] } }),
], { h: 260 });

// 5 working together
picture("bay-ban-bao-gia", "Màn hình có nhiều tệp báo giá tên gần giống nhau", [
  laptop({ title: "Nhóm chat xưởng", rows: [{ icon: "doc", text: "bao gia" }, { icon: "doc", text: "bao gia moi nhat" }, { icon: "doc", text: "bao gia CHOT" }, { icon: "doc", text: "bao gia chot that" }] }),
], { h: 260 });
picture("ten-tep", "Khuôn tên tệp: ngày, việc, khách, số bản", [
  heading("Đặt tên cho dễ tìm", { y: 30 }),
  box("2026-11-22", { x: 14, y: 56, w: 104, bold: true, align: "center" }), box("Báo giá", { x: 124, y: 56, w: 76, bold: true, align: "center" }),
  box("Sao Biển", { x: 206, y: 56, w: 86, bold: true, align: "center" }), box("b2", { x: 298, y: 56, w: 48, bold: true, align: "center", tone: "good" }),
  text("Ngày", { x: 66, y: 126 }), text("Việc", { x: 162, y: 126 }), text("Khách", { x: 249, y: 126 }), text("Bản", { x: 322, y: 126 }),
  caption("Máy tự xếp theo ngày", { y: 172 }),
], { h: 196 });
picture("quyen-xem-sua", "Bảng quyền: thợ xem lịch, kế toán sửa bảng giá, giám đốc xem tất cả", [
  tablet({ title: "Ai được làm gì?", rows: [{ table: [["Người", "Xem", "Sửa"], ["Thợ", "lịch", "ô đã xong"], ["Kế toán", "giá, lương", "giá, lương"], ["Giám đốc", "tất cả", "khi cần"]], cols: [4, 4, 5] }] }),
]);
picture("nghi-viec", "Danh sách bàn giao khi có người nghỉ việc", [
  checklist(["Danh sách tài khoản", "Đổi sang tên đơn vị", "Chuyển tệp về kho chung", "Thu quyền, đổi mật khẩu", "Hai bên ký giấy"], { title: "Bàn giao trước ngày cuối" }),
], { h: 266 });

// 6 safety
picture("email-doi-tk", "Email xin đổi tài khoản nhận tiền, gấp trong hôm nay", [
  laptop({ title: "Hộp thư", rows: [{ person: "Thép An Bình", note: "Hợp đồng số 27" }, { text: "Xin chuyển vào tài khoản MỚI, gấp trong hôm nay.", bold: true }, { warn: "Đổi tài khoản: gọi lại!" }] }),
], { h: 260 });
picture("goi-lai", "Kế toán gọi lại số điện thoại đã lưu trong sổ", [
  officeWorker({ x: 96, s: 1.25, pose: "calling" }), notebook({ x: 190, y: 60, w: 150, title: "Danh bạ", rows: ["Thép An Bình", { text: "0900 000 000", bold: true, hot: true }, "ghi từ ngày ký"] }),
  heading("Gọi số đã lưu từ trước", { y: 32 }),
]);
picture("ba-ban-sao", "Ba bản sao lưu: máy ở tiệm, kho tệp trên mạng, ổ cứng để nhà khác", [
  grid([{ icon: "laptop", text: "Máy ở tiệm" }, { icon: "cloud", text: "Kho trên mạng" }, { icon: "usb", text: "Ổ để nhà khác", mark: "tick" }], { title: "3 bản – 2 loại – 1 nơi khác", cols: 3 }),
], { h: 210 });
picture("ma-doc", "Máy tính hiện thông báo tệp bị khóa và đòi tiền", [
  laptop({ title: "Cảnh báo", rows: [{ icon: "lock", size: 36 }, { text: "Tệp của bạn đã bị khóa", center: true, bold: true }, { danger: "Trả tiền trong 48 giờ" }] }),
], { h: 260 });
picture("bon-viec", "Bốn việc: ngắt mạng, rút ổ, không trả tiền, báo công an", [
  steps([{ draw: "nowifi", text: "Ngắt mạng" }, { draw: "usb", text: "Rút ổ cứng" }, { draw: "money", text: "Không trả tiền" }, { draw: { person: "police" }, text: "Báo công an" }], { title: "Làm ngay" }),
]);

// 7 AI
picture("ai-viet-bai", "Chị Mai và anh Chương cùng xem đoạn giới thiệu máy vừa soạn", [
  plain(), highlandWoman({ x: 84, y: 240, s: 1.1, holds: "tablet" }), highlandMan({ x: 188, y: 240, s: 1.1, flip: true }),
  box("“Trà chữa khỏi mất ngủ…”", { x: 210, y: 14, w: 138, tone: "warn" }), say("Chưa ai chứng minh!", { x: 14, y: 14, w: 134, to: [84, 124] }),
]);
picture("ai-khong-go", "Những điều không gõ vào trợ lý trí tuệ nhân tạo", [
  checklist(["Mật khẩu, mã OTP", "Số căn cước, bảng lương", "Danh sách khách", "Giá gốc, hợp đồng"], { title: "Không gõ vào", mark: "cross" }),
], { h: 236 });
const dress = (x, bottom, flowers) => [
  youngWoman({ x, y: bottom, cloth: C.teal }),
  ...(flowers ? [icon("star", { x: x - 12, y: bottom - 24, size: 18, color: C.gold }), icon("heart", { x: x + 12, y: bottom - 12, size: 18 })] : []),
];
picture("anh-that-anh-ai", "Nên làm sáng nền, không nên vẽ thêm hoa thêu không có trên áo", [
  compare({ left: (x, bottom) => dress(x, bottom, false), right: (x, bottom) => dress(x, bottom, true), leftText: "Làm sáng nền", rightText: "Vẽ thêm hoa thêu" }),
]);
picture("kiem-lai", "Vòng ba bước: máy nháp, người kiểm, người chịu trách nhiệm", [
  cycle([{ icon: "robot", text: "Máy nháp" }, { icon: "eye", text: "Người kiểm" }, { icon: "signature", text: "Ký tên" }], { title: "Đọc lại ba lượt" }),
], { h: 260 });

// 8 support
picture("goi-ho-tro", "Anh Tín nghe điện thoại đòi đóng phí trước, vẻ mặt nghiêm", [
  home(), youngMan({ x: 100, y: 240, s: 1.2, pose: "calling", mood: "serious" }), say("Đóng trước 3 triệu phí hồ sơ!", { x: 196, y: 20, w: 150, to: [150, 110], tone: "warn" }),
  box("Hỏi tên văn bản", { x: 206, y: 150, w: 140, tone: "good", mark: "tick", bold: true }),
]);
picture("bac-thang", "Bốn bậc: ghi giấy, ghi máy, nối nhau, quyết định bằng số", [
  stairs(["Ghi giấy", "Ghi máy", "Nối nhau", "Bằng số"], { title: "Mình ở bậc nào?", hot: 1 }),
]);
picture("tu-do", "Phiếu tự chấm sáu câu, mỗi câu 0, 1 hoặc 2 điểm", [
  form({ x: "center", w: 250, title: "Tự chấm mỗi quý", rows: [{ table: [["Việc", "0–2"], ["Đơn một chỗ", ""], ["Tồn khớp kho", ""], ["Biết tiền, nợ", ""], ["Sao lưu", ""], ["Tài khoản", ""], ["Sửa nhờ số", ""]], cols: [5, 2] }] }),
], { h: 276 });
picture("cua-ho-tro", "Ba cửa để hỏi: trung tâm hành chính công, Sở Tài chính, Sở Khoa học và Công nghệ", [
  grid([{ icon: "office", text: "Hành chính công xã" }, { icon: "bank", text: "Sở Tài chính" }, { icon: "chip", text: "Sở Khoa học và Công nghệ" }], { title: "Gõ đúng cửa", cols: 3 }),
], { h: 230 });
picture("hoi-dung-noi", "Bốn bước tìm hỗ trợ: viết một trang, hỏi, đọc thông báo, nộp", [
  steps([{ draw: "pen", text: "Viết một trang" }, { draw: { person: "officerWoman" }, text: "Hỏi đúng nơi" }, { draw: "globe", text: "Đọc trang .gov.vn" }, { draw: "folder", text: "Nộp, lấy hẹn" }], { title: "Bốn bước" }),
]);

// pictures of questions
const rows4 = (list) => list.map(([t, tone], i) => box(t, { x: 20, y: 40 + i * 48, w: 320, h: 40, tone: tone || "plain" }));
picture("cau-bang-ban", "Bảng bán hàng bốn dòng", [heading("Bán hàng ngày 5/11", { y: 28 }),
  ...rows4([["Quán Bà Mười – 20 chai – đã trả"], ["Quán Hai Lúa – 60 chai – còn nợ"], ["Chị Hạnh – 4 chai – tiền mặt"], ["Người ghi: Tín"]])]);
picture("cau-hoa-don", "Màn hình soạn hóa đơn bốn dòng", [heading("Soạn hóa đơn", { y: 28 }),
  ...rows4([["Người mua: Công ty Sao Biển"], ["Mã số thuế người mua: ………"], ["Món: 2 đêm phòng ngày 20/11"], ["Tổng tiền: 1.600.000 đồng"]])]);
picture("cau-xin-phep", "Mẫu xin phép bốn dòng", [heading("Tiệm Áo Mới", { y: 28 }),
  ...rows4([["Họ tên: ………………"], ["Số điện thoại để báo đơn: ………"], ["☑ Đồng ý nhận quảng cáo"], ["Gửi", "dark"]])]);
picture("cau-email", "Email của nhà cung cấp bốn dòng", [heading("Hộp thư", { y: 28 }),
  ...rows4([["Từ: Thép An Bình"], ["Hợp đồng số 27, 310 triệu đồng"], ["Chuyển vào tài khoản mới dưới đây"], ["Trân trọng, phòng kế toán"]])]);
picture("cau-giay-moi", "Tờ giấy mời có dấu đỏ, kèm số điện thoại và đường dẫn cài ứng dụng", [
  letter({ x: "center", w: 230, title: "Giấy mời", rows: [{ text: "Mời hộ kinh doanh làm thủ tục hoàn thuế" }, { text: "Gọi: 0900 000 000" }, { link: "caidat-thue.xyz" }, { gap: 40 }], stamp: [240, 196], stampText: "ĐÃ KÝ" }),
], { h: 250 });
picture("cau-nhom-chat", "Nhóm chat: tài khoản tên Giám đốc nhắn chuyển gấp, đang họp, đừng gọi", [
  phone({ x: "center", w: 230, title: "Nhóm Văn phòng", rows: [{ person: "Giám đốc", note: "vừa vào nhóm", unknown: true }, { them: "Chuyển gấp 200 triệu cho đối tác", bad: true }, { them: "Anh đang họp, đừng gọi", bad: true }] }),
], { h: 260 });
picture("cau-hai-anh", "Hai tấm ảnh áo: ảnh 1 vẽ thêm hoa thêu, ảnh 2 chỉ làm sáng nền", [
  heading("Hai tấm ảnh bán hàng", { y: 28 }), box("", { x: 16, y: 44, w: 156, h: 136, tone: "sand" }), box("", { x: 188, y: 44, w: 156, h: 136, tone: "sand" }),
  ...dress(94, 180, true), ...dress(266, 180, false), text("1. Vẽ thêm hoa thêu", { x: 94, y: 204, w: 160, size: 15, bold: true }), text("2. Làm sáng nền", { x: 266, y: 204, w: 160, size: 15, bold: true }),
], { h: 220 });

await save(import.meta.url);
