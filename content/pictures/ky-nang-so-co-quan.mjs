// Pictures of the course “Kỹ năng số trong cơ quan nhà nước”. See README.md.
import {
  picture, save, C, heading, caption, text, box, say, arrow, badge, tick, cross, warnSign, phone, twoPhones, callScreen,
  browser, laptop, slide, notes, form, letter, notebook, paper, card, calendar, chart, icon, bigIcon, steps, compare, chain,
  checklist, words, grid, stairs, timeline, overlap, cycle, tree, panel, tag, officeCounter, counter, table, home, hall,
  village, river, plain, redStamp, labels,
  grandmother, grandfather, woman, man, youngWoman, officer, officerWoman, officeWorker, officeMan, volunteer,
  volunteerGirl, highlandWoman, highlandMan, highlandElder, farmer, girl, stranger,
} from "./kit.mjs";

/** A table of boxes whose places are known: rows of words, widths of columns. `mark` colours single cells. */
function grille(rows, { x = 14, y = 46, widths, h = 38, head = true, size = 14, tones = {} }) {
  return rows.map((row, i) =>
    row.map((t, j) =>
      box(t, {
        x: x + widths.slice(0, j).reduce((a, b) => a + b, 0) + j * 4,
        y: y + i * (h + 4),
        w: widths[j],
        h,
        size,
        bold: head && i === 0,
        tone: tones[`${i},${j}`] ?? (head && i === 0 ? "teal" : "plain"),
      }),
    ),
  );
}

// ---------------------------------------------------------------- 1 văn bản

picture("giay-moi-di-lac", "Giấy mời trong nhóm chat bị sửa giờ, trưởng thôn không biết bản nào đúng", [
  phone({ x: 14, w: 176, title: "Nhóm thôn", rows: [{ them: "Giấy mời: 14 giờ" }, { them: "Giấy mời: 4 giờ", bad: true }, { me: "Bản nào đúng?" }] }),
  officeMan({ x: 274, pose: "thinking", mood: "worried", s: 1.15 }),
  text("Không số,\nkhông chữ ký", { x: 276, y: 36, bold: true, color: C.rust }),
]);

picture("the-thuc", "Trang văn bản mẫu có năm nhóm thể thức đánh số từ trên xuống dưới", [
  panel({ x: 40, y: 12, w: 300, h: 266 }),
  box("Tên cơ quan", { x: 58, y: 24, w: 118, h: 34, tone: "teal" }),
  box("Quốc hiệu", { x: 182, y: 24, w: 150, h: 34, tone: "teal" }),
  box("Số, ký hiệu", { x: 58, y: 64, w: 118, h: 34, tone: "sand" }),
  box("Địa danh, ngày", { x: 182, y: 64, w: 150, h: 34, tone: "sand" }),
  box("Tên loại, trích yếu, nội dung", { x: 58, y: 104, w: 274, h: 60 , align: "center" }),
  box("Nơi nhận", { x: 58, y: 176, w: 112, h: 88, tone: "warn" }),
  box("Chức vụ, chữ ký, họ tên, dấu", { x: 178, y: 176, w: 154, h: 88, tone: "good", align: "center" }),
  badge(1, { x: 28, y: 41 }), badge(2, { x: 28, y: 81 }), badge(3, { x: 28, y: 134 }), badge(4, { x: 340, y: 264 }), badge(5, { x: 28, y: 220 }),
], { h: 290 });

picture("van-ban-di", "Sáu chặng của văn bản đi: soạn, trình, ký số, cấp số, phát hành, theo dõi", [
  grid([{ icon: "pen", text: "Soạn", mark: 1 }, { icon: "upload", text: "Trình", mark: 2 }, { icon: "signature", text: "Ký số", mark: 3 }, { icon: "stamp", text: "Cấp số", mark: 4 }, { icon: "send", text: "Phát hành", mark: 5 }, { icon: "eye", text: "Theo dõi", mark: 6 }], { title: "Văn bản đi trên hệ thống" }),
], { h: 260 });

picture("van-ban-den", "Danh sách văn bản đến trên máy tính, có văn bản còn hạn, sắp đến hạn và quá hạn", [
  laptop({ title: "Văn bản đến", x: 20, w: 320, rows: [
    { mark: "tick", text: "Số 128 – còn 6 ngày" },
    { mark: "warn", text: "Số 131 – còn 1 ngày" },
    { mark: "cross", text: "Số 117 – quá hạn" },
    { button: "Mở đọc" },
  ] }),
], { h: 250 });

picture("tim-chu-huyen", "Tìm chữ huyện trong bản dự thảo, máy tô ba chỗ phải sửa", [
  browser({ title: "Dự thảo", x: 14, w: 220, rows: [{ search: "huyện" }, { text: "UBND huyện Thăng Bình", hot: true }, { lines: 2 }, { text: "Phòng Tư pháp huyện", hot: true }, { lines: 1 }] }),
  notes([{ text: "Tìm chữ “huyện”", mark: 1 }, { text: "Soát từng chỗ", mark: 2 }, { text: "Chuyện cũ ghi “(cũ)”", mark: 3 }], { x: 244, w: 108 }),
]);

picture("ban-lam-viec", "Chị cán bộ bên bàn gọn gàng, màn hình hiện văn bản đã phát hành", [
  home(),
  officerWoman({ x: 92, y: 190, mood: "happy" }),
  table({ x: 180, y: 186, w: 330, h: 46 }),
  browser({ x: 170, y: 40, w: 172, h: 130, title: "Văn bản đi", rows: [{ ok: "Đã phát hành" }, { text: "Số 45, 8 giờ 10", center: true }] }),
]);

// ---------------------------------------------------------------- 2 ký số

picture("dau-do-gia", "Chị văn thư bấm vào con dấu đỏ trên màn hình, bảng chữ ký trống", [
  paper({ x: 14, y: 18, w: 158, h: 208, kind: "letter", title: "Quyết định", rows: [{ lines: 5 }], stamp: [96, 150], stampText: "DẤU" }),
  panel({ x: 184, y: 18, w: 162, h: 92, title: "Bảng chữ ký" }),
  text("Không có chữ ký nào", { x: 265, y: 72, w: 140, color: C.red, bold: true }),
  officerWoman({ x: 266, s: 1, pose: "thinking", mood: "worried" }),
]);

picture("anh-va-ky-so", "So sánh: tệp có chữ ký số cho biết ai ký và còn nguyên; tệp chỉ có ảnh con dấu thì không", [
  compare({
    left: [{ icon: "signature", size: 46 }, { text: "Biết ai ký", center: true }, { text: "Biết có bị sửa", center: true }],
    right: [{ icon: "photo", size: 46 }, { text: "Ai cũng cắt dán được", center: true }],
    leftLabel: "Chữ ký số", rightLabel: "Ảnh con dấu", title: "Nhìn giống nhau, khác bên trong",
  }),
]);

picture("bang-chu-ky", "Bảng thông tin chữ ký với ba dòng: người ký, thời gian ký, tài liệu chưa bị sửa", [
  browser({ title: "Thông tin chữ ký", x: 30, w: 300, rows: [
    { label: "Ai ký?", value: "Chủ tịch và UBND xã", badge: 1 },
    { label: "Ký lúc nào?", value: "8 giờ 05, 20/11/2026", badge: 2 },
    { label: "Còn nguyên không?", value: "Chưa bị thay đổi", badge: 3 },
  ] }),
], { h: 230 });

picture("giu-usb", "USB ký số cất trong ngăn có khóa, mã PIN chỉ chủ nhân biết", [
  grid([{ icon: "usb", text: "Của ai người ấy giữ" }, { icon: "lock", text: "Ký xong cất có khóa" }, { icon: "noeye", text: "PIN không cho ai biết" }, { icon: "bell", text: "Mất thì báo ngay" }], { title: "Chìa khóa của mình" }),
], { h: 250 });

picture("quet-dung", "So sánh: quét màu đủ trang thành tệp PDF và chụp nghiêng bằng điện thoại", [
  compare({
    left: [{ icon: "doc", size: 50 }, { text: "PDF, ảnh màu", center: true }, { text: "Từ 200 dpi", center: true }, { text: "Đủ trang, thẳng", center: true }],
    right: [{ icon: "mobile", size: 50 }, { text: "Nghiêng, mờ", center: true }, { text: "Lưu trong máy riêng", center: true }],
    leftLabel: "Quét", rightLabel: "Chụp vội", title: "Đưa bản giấy lên máy",
  }),
], { h: 250 });

picture("bo-vong-in", "Gửi thẳng bản ký số; vòng in, đóng dấu, quét lại bị gạch chéo", [
  heading("Bản ký số là bản gốc"),
  box("Ký số", { x: 20, y: 56, w: 96, h: 46, tone: "good", bold: true, align: "center" }),
  arrow([120, 79], [238, 79], { color: C.green, label: "gửi thẳng" }),
  box("Nơi nhận", { x: 244, y: 56, w: 100, h: 46, tone: "good", bold: true, align: "center" }),
  icon("printer", { x: 70, y: 166, size: 46, color: C.grey }), arrow([98, 166], [146, 166], { color: C.grey, width: 3 }),
  icon("stamp", { x: 176, y: 166, size: 46, color: C.grey }), arrow([206, 166], [252, 166], { color: C.grey, width: 3 }),
  icon("scan", { x: 284, y: 166, size: 46, color: C.grey }),
  cross({ x: 330, y: 132, r: 15 }),
  text("In, đóng dấu, quét lại: mất chữ ký số", { y: 222, bold: true, color: C.red }),
]);

// ---------------------------------------------------------------- 3 hồ sơ

picture("tep-cuoi-cung", "Màn hình nhiều tệp tên cuối cùng, chị cán bộ vùng cao tìm không ra", [
  browser({ title: "Tệp của tôi", x: 14, w: 196, rows: [{ icon: "doc", text: "DS cuoi cung" }, { icon: "doc", text: "DS cuoi cung 2" }, { icon: "doc", text: "DS cuoi SUA" }, { icon: "doc", text: "DS moi nhat" }] }),
  highlandWoman({ x: 286, s: 1.1, pose: "thinking", mood: "worried" }),
  say("Bản nào đây?", { x: 222, y: 22, w: 128, to: [280, 110] }),
]);

picture("mot-viec-mot-ho-so", "Một hồ sơ điện tử mở ra, trong có văn bản đến, tờ trình, biên bản, quyết định theo ngày", [
  icon("folder", { x: 56, y: 46, size: 64, color: C.gold }),
  text("Hỗ trợ 7 hộ thôn 2 làm lại nhà, năm 2026", { x: 100, y: 40, w: 240, align: "left", bold: true }),
  box("02/10  Văn bản đến", { x: 60, y: 84, w: 250, h: 34 }),
  box("08/10  Tờ trình", { x: 60, y: 122, w: 250, h: 34 }),
  box("14/10  Biên bản nghiệm thu", { x: 60, y: 160, w: 250, h: 34 }),
  box("20/10  Quyết định", { x: 60, y: 198, w: 250, h: 34, tone: "good" }),
  arrow([36, 90], [36, 226], { width: 4 }),
], { h: 246 });

picture("ba-buoc-ho-so", "Ba bậc thang: danh mục, lập hồ sơ, nộp lưu", [stairs(["Danh mục đầu năm", "Gắn khi đang làm", "Rà rồi nộp lưu"], { title: "Ba bước của hồ sơ" })], { h: 230 });

picture("ten-tep", "So sánh tên tệp theo ngày, loại, việc và tên tệp lộn xộn", [
  compare({
    left: [{ text: "2026-10-14-BB" }, { line: true }, { text: "2026-10-20-TTr" }, { line: true }, { text: "2026-10-28-QD" }],
    right: [{ text: "moi nhat" }, { line: true }, { text: "cuoi cung 2" }, { line: true }, { text: "anh Bac gui" }],
    leftLabel: "Dễ tìm", rightLabel: "Khó tìm", title: "Ngày – loại – việc",
  }),
], { h: 240 });

picture("truc-nop-luu", "Trục thời gian: xong năm 2026, nộp lưu trữ hiện hành chậm nhất 2027, lưu trữ lịch sử chậm nhất 2032", [
  timeline([{ when: "2026", text: "Việc kết thúc" }, { when: "2027", text: "Lưu trữ hiện hành" }, { when: "2032", text: "Lưu trữ lịch sử" }], { title: "Hạn nộp chậm nhất", hot: 1 }),
], { h: 180 });

picture("ban-giao", "Hai cán bộ ký danh sách bàn giao hồ sơ", [
  plain(),
  officer({ x: 82, y: 236, s: 1.1 }), officeWorker({ x: 278, y: 236, s: 1.1, flip: true, pose: "giving", holds: "paper" }),
  notebook({ x: 118, y: 14, w: 128, h: 116, title: "Bàn giao", rows: ["Hồ sơ nào", "Đến đâu", "Ai nhận"] }),
]);

// ---------------------------------------------------------------- 4 tại quầy

picture("ba-thu-o-quay", "Bà cụ hỏi ở quầy, anh cán bộ mở danh mục trên máy", [
  officeCounter({ sign: "Quầy số 2" }),
  officer({ x: 104, y: 226, pose: "desk" }), counter({ y: 222, text: "Tiếp nhận hồ sơ" }),
  grandmother({ x: 270, y: 228, flip: true, pose: "explaining" }),
  say("Tui có phải về quê không?", { x: 176, y: 54, w: 170, to: [266, 128] }),
], { h: 286 });

picture("mot-cua-so", "Điện thoại, máy tính và quầy cùng dẫn về một cửa: Cổng Dịch vụ công quốc gia", [
  browser({ x: 30, y: 14, w: 300, h: 92, address: "dichvucong.gov.vn", rows: [{ text: "Cổng Dịch vụ công quốc gia", bold: true, center: true }, { text: "Một cửa số cho cả nước", center: true }] }),
  icon("mobile", { x: 70, y: 182, size: 52 }), icon("laptop", { x: 180, y: 182, size: 56 }), icon("office", { x: 290, y: 182, size: 54 }),
  arrow([84, 148], [132, 112]), arrow([180, 148], [180, 112]), arrow([276, 148], [228, 112]),
  text("Ở nhà", { x: 70, y: 230, bold: true }), text("Ở cơ quan", { x: 180, y: 230, bold: true }), text("Ở quầy", { x: 290, y: 230, bold: true }),
], { h: 246 });

picture("tra-danh-muc", "Ô tìm kiếm danh mục thủ tục, kết quả ghi có tiếp nhận phi địa giới hay không", [
  laptop({ title: "Danh mục thủ tục", x: 20, w: 320, rows: [{ search: "khai sinh" }, { text: "Đăng ký khai sinh", bold: true }, { label: "Nhận ở xã khác", value: "Xem dòng này", hot: true }, { label: "Ngày tra", value: "22/11/2026", inline: true }] }),
], { h: 260 });

picture("nam-cau-hoi", "Thẻ năm câu hỏi đặt trên bàn quầy", [
  checklist(["Cần việc gì?", "Làm cho ai?", "Giấy nào đã có?", "Tài khoản, điện thoại?", "Nhận kết quả ở đâu?"], { title: "Năm câu trước khi bấm", mark: "number" }),
], { h: 250 });

picture("ngoi-canh", "Chị cán bộ ngồi cạnh chỉ tay, bác nông dân tự cầm điện thoại bấm", [
  home(),
  officerWoman({ x: 110, y: 260, body: "sitting", pose: "pointing" }), farmer({ x: 236, y: 260, body: "sitting", holds: "phone", flip: true }),
  say("Bác bấm nút xanh này ạ", { x: 14, y: 10, w: 136, to: [104, 92] }),
], { h: 270 });

picture("giay-hen", "Giấy tiếp nhận có mã hồ sơ, ngày hẹn, số điện thoại quầy", [
  form({ x: 30, y: 12, w: 180, title: "Giấy tiếp nhận", rows: [{ label: "Mã hồ sơ", value: "H17-0001", hot: true }, { label: "Hẹn trả", value: "27/11/2026" }, { label: "Quầy", value: "0236 000 0000" }] }),
  notes([{ text: "Dùng mã để tra", mark: "tick" }, { text: "Thiếu gì nói một lần", mark: "tick" }, { text: "Viết ra giấy", mark: "tick" }], { x: 222, w: 128 }),
], { h: 230 });

// ---------------------------------------------------------------- 5 dùng lại dữ liệu

picture("tui-giay", "Chú nông dân đưa xấp giấy photo lên quầy, chị cán bộ mở dữ liệu trên máy", [
  officeCounter(),
  officerWoman({ x: 104, y: 226, pose: "desk" }), counter({ y: 222, text: "Đã có trong máy" }),
  farmer({ x: 268, y: 228, flip: true, pose: "giving", holds: "paper" }),
  say("Tui photo sẵn", { x: 206, y: 58, w: 136, to: [264, 112] }),
], { h: 286 });

picture("ba-moc", "Ba mốc: 13/9/2025, 1/11/2025, 1/7/2026 cùng nói không đòi lại giấy đã có", [
  timeline([{ when: "13/9/2025", text: "Chỉ thị 24" }, { when: "1/11/2025", text: "Nghị định 280" }, { when: "1/7/2026", text: "Luật Chuyển đổi số" }], { title: "Không đòi lại giấy đã có" }),
], { h: 176 });

picture("bon-nac", "Bốn nấc: tra hệ thống, xem VNeID, nhận giấy và quét, lưu để dùng lại", [stairs(["Tra hệ thống", "Xem VNeID", "Nhận giấy, quét", "Lưu dùng lại"], { title: "Giấy là nấc sau cùng" })], { h: 240 });

picture("lech-nam-sinh", "Hai năm sinh 1948 và 1984 khác nhau, mũi tên chỉ tới nơi quản lý dữ liệu", [
  heading("Giấy và máy không khớp"),
  box("Giấy khai sinh: 1948", { x: 16, y: 56, w: 158, h: 54, tone: "sand", bold: true }),
  box("Dữ liệu: 1984", { x: 186, y: 56, w: 158, h: 54, tone: "warn", bold: true }),
  arrow([95, 116], [150, 150]), arrow([265, 116], [210, 150]),
  box("Ghi rõ chỗ lệch", { x: 96, y: 154, w: 168, h: 34, align: "center" }),
  arrow([180, 190], [180, 206]),
  box("Nơi quản lý dữ liệu sửa", { x: 70, y: 208, w: 220, h: 34, tone: "good", align: "center", bold: true }),
], { h: 254 });

picture("kho-du-lieu", "Kho dữ liệu điện tử của người dân: giấy đã cấp, hồ sơ đang làm, nút dùng lại", [
  phone({ x: "left", w: 180, title: "Kho của tôi", rows: [{ icon: "doc", text: "Giấy khai sinh", note: "đã ký số" }, { icon: "doc", text: "Quyết định" , note: "đã ký số" }, { icon: "clock", text: "Đang xử lý" }], buttons: [{ text: "Dùng lại", kind: "good", finger: true }] }),
  notes([{ text: "Kết quả về kho", mark: "tick" }, { text: "Lần sau khỏi photo", mark: "tick" }, { text: "Mở cùng bà con", mark: "tick" }], { x: 212, w: 138 }),
], { h: 250 });

picture("goi-bao-tre", "Chị cán bộ gọi điện báo trước cho người dân, màn hình lọc hồ sơ còn hai ngày", [
  officerWoman({ x: 84, s: 1.2, pose: "calling", mood: "talk" }),
  say("Cháu xin lỗi, xin hẹn bác ngày 25", { x: 14, y: 14, w: 156, to: [86, 118] }),
  browser({ x: 184, y: 30, w: 162, h: 180, title: "Sắp hạn", rows: [{ mark: "warn", text: "H17-0004" }, { mark: "warn", text: "H17-0011" }, { mark: "tick", text: "H17-0012" }] }),
]);

// ---------------------------------------------------------------- 6 bảng tính

picture("bon-danh-sach", "Bốn bảng khác kiểu đổ vào một bảng rối", [
  grid([{ icon: "form", text: "Hà Lam" }, { icon: "form", text: "Bình Nguyên" }, { icon: "form", text: "Bình Phục" }, { icon: "form", text: "Bình Quý" }], { title: "Bốn danh sách, bốn kiểu", cols: 4 }),
], { h: 170 });

picture("moi-o-mot-dieu", "Một ô chứa ba thông tin được tách thành ba cột", [
  text("Sai", { x: 40, y: 30, bold: true, color: C.red }), cross({ x: 70, y: 25 }),
  box("Bà Năm – tổ 4 – 0905 111 222", { x: 14, y: 44, w: 332, h: 38, tone: "bad" }),
  text("Đúng", { x: 44, y: 116, bold: true, color: C.green }), tick({ x: 80, y: 111 }),
  grille([["Họ tên", "Tổ", "Điện thoại"], ["Lê Thị Năm", "4", "0905 111 222"]], { y: 128, widths: [130, 60, 134] }),
], { h: 224 });

picture("so-0-dau", "Cột số định danh ở dạng số mất số 0 đầu, cột ở dạng văn bản giữ đủ 12 chữ số", [
  compare({
    left: [{ number: "049…", size: 30 }, { text: "12 chữ số", center: true }, { text: "Định dạng Văn bản", center: true }],
    right: [{ number: "49…", size: 30 }, { text: "11 chữ số", center: true }, { text: "Định dạng số", center: true }],
    leftLabel: "Giữ đủ", rightLabel: "Mất số 0", title: "Số không để cộng trừ thì là chữ",
  }),
], { h: 220 });

picture("ngay-dao", "Ô ngày 03/04/1950 được hai máy hiểu thành hai ngày khác nhau", [
  box("03/04/1950", { x: 110, y: 20, w: 140, h: 42, tone: "warn", bold: true, size: 18, align: "center" }),
  arrow([150, 68], [96, 108]), arrow([210, 68], [264, 108]),
  icon("laptop", { x: 90, y: 138, size: 56 }), icon("laptop", { x: 270, y: 138, size: 56 }),
  text("Ngày 3\ntháng 4", { x: 90, y: 190, bold: true }), text("Ngày 4\ntháng 3", { x: 270, y: 190, bold: true }),
], { h: 226 });

picture("bo-loc", "Bảng đang lọc thôn 3, góc dưới ghi hiện 120 trên 1.240 dòng", [
  browser({ title: "Danh sách", x: 20, w: 320, rows: [{ table: [["Họ tên", "Thôn", "Sinh"], ["Lê Thị Bảy", "Thôn 3", "1949"], ["Trần Sơn", "Thôn 3", "1951"]], cols: [4, 3, 2], hotCell: [0, 1] }, { gap: 6 }, { icon: "filter", text: "Hiện 120 / 1.240 dòng", frame: false }, { warn: "Tắt lọc rồi hãy dán" }] }),
], { h: 250 });

picture("ban-goc", "Bản gốc có ổ khóa không ai sửa, bản làm việc có ngày", [
  grid([{ icon: "lock", text: "Bản gốc: không ai sửa" }, { icon: "pen", text: "Bản làm việc: tên có ngày" }], { title: "Luôn có hai bản" }),
], { h: 200 });

// ---------------------------------------------------------------- 7 sổ sạch

picture("hai-ba-bup", "Hai dòng gần giống nhau trong danh sách, chị cán bộ gọi hỏi trưởng thôn", [
  box("Hồ Thị Búp, 1952, Trà Leng", { x: 14, y: 16, w: 210, h: 40 }), box("Hồ Thị Bup, 1952, Trà Dơn", { x: 14, y: 62, w: 210, h: 40 }),
  text("Một người hay hai người?", { x: 116, y: 130, bold: true, color: C.rust }),
  highlandElder({ x: 70, s: 0.86 }), highlandElder({ x: 160, s: 0.86, weave: "#2b6ea3" }),
  officerWoman({ x: 288, s: 1.15, pose: "calling", mood: "talk" }),
], { h: 250 });

picture("bon-chu", "Bốn chữ: đúng, đủ, sạch, sống và nghĩa của từng chữ", [
  words([["Đúng", "khớp sự thật, giấy gốc"], ["Đủ", "không sót ai, sót cột nào"], ["Sạch", "không trùng, không sai kiểu"], ["Sống", "còn đúng hôm nay"]]),
], { h: 270 });

picture("gop-mot-dong", "Hai dòng cùng số định danh được gộp thành một, dòng cũ ghi đã gộp", [
  grille([["049…012", "Lê Thị Bảy"], ["049…012", "Le Thi Bay"]], { y: 20, widths: [110, 218], head: false }),
  arrow([180, 108], [180, 138]), text("cùng khóa, đã hỏi", { x: 268, y: 128, bold: true, color: C.rust, size: 15 }),
  grille([["049…012", "Lê Thị Bảy"]], { y: 144, widths: [110, 218], head: false, tones: { "0,0": "good", "0,1": "good" } }),
  text("Dòng kia ghi: đã gộp, ngày, người gộp", { y: 212, size: 15 }),
], { h: 228 });

picture("ma-hai-thoi-ky", "Mã 20938: trước ngày 1/7/2025 là Trà Dơn, từ ngày 1/7/2025 là Trà Leng", [
  heading("Mã 20938"),
  box("Đến 30/6/2025", { x: 16, y: 54, w: 156, h: 36, tone: "sand", align: "center" }), box("Từ 1/7/2025", { x: 188, y: 54, w: 156, h: 36, tone: "teal", align: "center" }),
  icon("map", { x: 94, y: 132, size: 56, color: C.rust }), icon("map", { x: 266, y: 132, size: 56, color: C.green }),
  arrow([134, 132], [226, 132]),
  text("Xã Trà Dơn", { x: 94, y: 186, bold: true, size: 17 }), text("Xã Trà Leng", { x: 266, y: 186, bold: true, size: 17 }),
  caption("Ghi mã thì ghi cả thời kỳ"),
], { h: 236 });

picture("ba-cot-cuoi", "Ba cột cuối của bảng: ngày cập nhật, người cập nhật, nguồn", [
  grille([["Họ tên", "Ngày", "Ai sửa", "Nguồn"], ["Lê Thị Bảy", "12/11", "Oanh", "Thôn báo"], ["Hồ Văn Ba", "18/11", "Oanh", "Khai tử"]], { y: 22, widths: [100, 64, 68, 88] }),
  bigIcon("sync", { x: 180, y: 188, size: 40 }),
], { h: 228 });

picture("khong-anh-can-cuoc", "Gửi ảnh căn cước vào nhóm là sai; ghi vào biểu mẫu của xã là đúng", [
  compare({
    left: [{ icon: "form", size: 50 }, { text: "Ghi đúng điều cần", center: true }, { text: "Nộp về xã", center: true }],
    right: [{ icon: "idcard", size: 50 }, { text: "Ảnh hai mặt", center: true }, { text: "Gửi nhóm chat", center: true }],
    title: "Thu ít, giữ kỹ",
  }),
], { h: 224 });

// ---------------------------------------------------------------- 8 số liệu

picture("ty-le-tut", "Biểu đồ tỉ lệ tuần này tụt xuống vì ba thôn chưa báo cáo bị tính là 0", [
  chart("bars", [69, 70, 71, 58], { x: 24, y: 40, w: 190, h: 140, labels: ["Tuần 1", "Tuần 2", "Tuần 3", "Nay"], hot: 3 }),
  text("71% → 58%", { x: 110, y: 30, bold: true, color: C.rust }),
  officeMan({ x: 292, s: 1.05, pose: "thinking", mood: "worried" }),
  text("Ba thôn\nchưa gửi!", { x: 292, y: 60, bold: true, color: C.red }),
]);

picture("ba-dong", "Bảng số có ba dòng ghi chú: tính đến ngày, nguồn, cách đếm", [
  panel({ x: 20, y: 14, w: 320, h: 90 }), chart("bars", [5, 8, 6, 9, 7], { x: 50, y: 26, w: 260, h: 66 }),
  box("Tính đến 17 giờ ngày 20/11/2026", { x: 20, y: 114, w: 320, h: 36, mark: 1 }),
  box("Nguồn: hệ thống một cửa của xã", { x: 20, y: 156, w: 320, h: 36, mark: 2 }),
  box("Cách đếm: hồ sơ, không đếm lượt", { x: 20, y: 198, w: 320, h: 36, mark: 3 }),
], { h: 248 });

picture("thieu-khac-0", "So sánh: thôn chưa báo cáo ghi dấu gạch ngang là đúng, ghi 0 là sai", [
  compare({
    left: [{ label: "Thôn 3", value: "85", inline: true }, { label: "Thôn 4", value: "—", inline: true, hot: true }, { label: "Cả xã", value: "—", inline: true }, { text: "Mới có 12/15 thôn", grey: true }],
    right: [{ label: "Thôn 3", value: "85", inline: true }, { label: "Thôn 4", value: "0", inline: true, hot: true }, { label: "Cả xã", value: "85", inline: true }],
    leftLabel: "Chưa biết", rightLabel: "Ghi 0", title: "Thôn 4 chưa báo cáo",
  }),
], { h: 240 });

picture("cung-dia-gioi", "Ba phường cũ An Mỹ, An Xuân, Trường Xuân ghép thành phường Tam Kỳ", [
  text("Đến 30/6/2025", { x: 94, y: 32, bold: true, color: C.rust }), text("Từ 1/7/2025", { x: 276, y: 32, bold: true, color: C.green }),
  box("An Mỹ", { x: 24, y: 46, w: 140, h: 48, tone: "sand", bold: true, align: "center" }), box("An Xuân", { x: 24, y: 100, w: 140, h: 48, tone: "sand", bold: true, align: "center" }), box("Trường Xuân", { x: 24, y: 154, w: 140, h: 48, tone: "sand", bold: true, align: "center" }),
  arrow([172, 124], [206, 124]),
  box("Phường Tam Kỳ", { x: 212, y: 46, w: 128, h: 156, tone: "good", bold: true, align: "center" }),
  caption("Cộng ba phường cũ rồi mới so"),
], { h: 244 });

picture("mau-so", "Hai thôn lớn nhỏ khác nhau: cộng số người rồi mới chia", [
  box("Thôn A: 36/40 người", { x: 16, y: 20, w: 158, h: 44, tone: "teal", size: 14 }), box("Thôn B: 200/400", { x: 186, y: 20, w: 158, h: 44, tone: "teal", size: 14 }),
  arrow([95, 70], [150, 106]), arrow([265, 70], [210, 106]),
  box("236/440 người = 54%", { x: 70, y: 110, w: 220, h: 44, tone: "good", bold: true, align: "center", mark: "tick" }),
  box("(90% + 50%) : 2 = 70%", { x: 70, y: 166, w: 220, h: 44, tone: "bad", align: "center", mark: "cross" }),
], { h: 226 });

picture("noi-that", "Anh cán bộ trình bày báo cáo có lý do và đề nghị hỗ trợ", [
  officer({ x: 78, s: 1.15, pose: "explaining", mood: "talk" }),
  slide({ x: 150, y: 18, w: 196, h: 170, title: "Tháng 11", rows: [{ mark: 1, text: "Đạt 41%" }, { mark: 2, text: "Vì: mất điện 9 ngày" }, { mark: 3, text: "Cần: máy phát, một máy quét" }] }),
]);

// ---------------------------------------------------------------- 9 trao đổi

picture("nhom-64-nguoi", "Danh sách hộ nghèo gửi vào nhóm tỏa ra nhiều máy", [
  phone({ x: 14, w: 172, title: "Nhóm 64 người", rows: [{ me: "Danh sách hộ nghèo" }, { them: "Đã tải về" }, { them: "Đã tải về" }] }),
  ...[36, 94, 152].flatMap((y) => [icon("mobile", { x: 306, y, size: 42, color: C.rust }), arrow([196, 94], [278, y], { width: 3 })]),
  text("Xóa tin không\nlấy lại được", { x: 276, y: 204, bold: true, color: C.red }),
]);

picture("chon-kenh", "Bốn kênh cho bốn loại việc: hệ thống, email công vụ, nhóm chat, gọi điện", [
  grid([{ icon: "server", text: "Văn bản: hệ thống" }, { icon: "mail", text: "Tệp cần lưu: thư công vụ" }, { icon: "chat", text: "Nhắc giờ: nhóm chat" }, { icon: "phone", text: "Gấp: gọi điện" }], { title: "Việc nào đi kênh nấy" }),
], { h: 260 });

picture("soan-thu", "Cửa sổ soạn thư với ba chỗ cần nhìn: người nhận, tiêu đề, tệp đính kèm", [
  browser({ title: "Soạn thư", x: 30, w: 300, rows: [{ input: "Đến", value: "Sở Nội vụ", badge: 1 }, { input: "Tiêu đề", value: "Góp ý, trước 20/11", badge: 2 }, { icon: "doc", text: "Gop-y.pdf", badge: 3 }, { button: "Gửi" }] }),
], { h: 260 });

picture("chat-nen-khong", "Nhóm chat: nhắc họp thì được; ảnh giấy tờ, danh sách dân, tài liệu mật thì không", [
  checklist([{ text: "Nhắc 14 giờ họp", mark: "tick" }, { text: "Báo mất điện", mark: "tick" }, { text: "Ảnh giấy tờ", mark: "cross" }, { text: "Danh sách bà con", mark: "cross" }, { text: "Tài liệu mật", mark: "cross" }], { title: "Gửi vào nhóm chat?" }),
], { h: 250 });

picture("hop-truc-tuyen", "Phòng họp trực tuyến có tên điểm cầu và sáu người dự", [
  laptop({ title: "Họp: Xã Khâm Đức", x: 30, w: 300, rows: [{ faces: ["officer", "officerWoman", "highlandElderMan", "teacher", "grandfather", "volunteerGirl"], h: 56 }, { icon: "mute", text: "Tắt mic khi không nói", frame: false }] }),
], { h: 256 });

picture("goi-lai-danh-ba", "Cuộc gọi lạ xưng cấp trên; gác máy rồi gọi lại số trong danh bạ cơ quan", [
  callScreen({ x: 20, name: "Xưng lãnh đạo", hot: "off" }),
  box("Gác máy", { x: 204, y: 30, w: 142, h: 44, tone: "good", mark: 1, bold: true }),
  box("Mở danh bạ cơ quan", { x: 204, y: 86, w: 142, h: 56, tone: "good", mark: 2, bold: true }),
  box("Gọi lại số đã có", { x: 204, y: 154, w: 142, h: 56, tone: "good", mark: 3, bold: true }),
]);

// ---------------------------------------------------------------- 10 trợ lý AI

picture("ban-thao-ai", "Bản thảo do AI viết, ba chỗ bị khoanh: tên huyện cũ, nghị định lạ, số liệu bịa", [
  paper({ x: 14, y: 12, w: 206, title: "Kế hoạch", rows: [{ text: "UBND huyện Đông Giang", hot: true }, { lines: 1 }, { text: "Nghị định số …", hot: true }, { lines: 1 }, { text: "7 vụ đuối nước", hot: true }] }),
  highlandWoman({ x: 290, s: 1.05, pose: "thinking", mood: "surprised" }),
  say("Ba chỗ sai!", { x: 234, y: 22, w: 112, to: [286, 116] }),
]);

picture("gioi-va-do", "AI giỏi dàn ý, câu chữ, tóm tắt; dở số liệu của xã, luật, tên gọi mới", [
  compare({
    left: [{ mark: "tick", text: "Dàn ý" }, { mark: "tick", text: "Sửa câu" }, { mark: "tick", text: "Tóm tắt" }],
    right: [{ mark: "warn", text: "Số liệu xã" }, { mark: "warn", text: "Luật" }, { mark: "warn", text: "Tên gọi mới" }],
    leftLabel: "Giỏi", rightLabel: "Dở", title: "Trợ lý AI",
  }),
], { h: 224 });

picture("nam-thu-khong-go", "Năm thứ không gõ vào trợ lý AI: bí mật nhà nước, dữ liệu dân, văn bản nội bộ, mật khẩu, đơn thư", [
  checklist(["Bí mật nhà nước", "Tên, số, bệnh của bà con", "Văn bản nội bộ", "Mật khẩu, mã PIN, OTP", "Đơn thư tố cáo"], { title: "Không gõ vào", mark: "cross" }),
], { h: 250 });

picture("ra-de", "Bốn phần của một đề bài tốt: vai, việc, chất liệu, khuôn", [
  words([["Vai", "người biên tập"], ["Việc", "viết lại cho dễ hiểu"], ["Chất liệu", "đoạn đã công khai"], ["Khuôn", "150 chữ, câu ngắn"]]),
], { h: 260 });

picture("soat-nam-dieu", "Phiếu soát năm điều: số liệu, căn cứ, tên, chữ, việc", [
  checklist(["Số liệu: nguồn đâu?", "Căn cứ: còn hiệu lực?", "Tên: đúng hiện nay?", "Chữ: đọc to một lượt", "Việc: đúng sức xã mình?"], { title: "Phiếu soát bản AI" }),
], { h: 250 });

picture("nguoi-ky", "Chị cán bộ cầm bút ký, máy tính phía sau chỉ là công cụ", [
  officerWoman({ x: 120, s: 1.3, holds: "pen", mood: "serious" }),
  icon("robot", { x: 284, y: 84, size: 70, color: C.grey }), text("viết nháp", { x: 284, y: 142, bold: true, color: C.grey }),
  text("Người ký\nchịu trách nhiệm", { x: 276, y: 182, bold: true, color: C.teal, size: 17 }),
]);

// ---------------------------------------------------------------- 11 phục vụ

picture("con-do", "Cán bộ xã mang máy tính qua sông đến nhà cụ già", [
  river(),
  officer({ x: 82, y: 230, body: "standing", holds: "tablet" }), icon("boat", { x: 180, y: 170, size: 76, color: C.wood }),
  highlandElder({ x: 280, y: 230, body: "sitting", flip: true }),
]);

picture("noi-voi-cu", "Chị cán bộ nói với cụ ông, cô cháu đứng bên", [
  officeCounter({ sign: "Mời bác ngồi" }),
  officerWoman({ x: 76, y: 236, s: 1.1, mood: "talk", pose: "explaining" }), grandfather({ x: 214, y: 236, s: 1.1, flip: true }), girl({ x: 306, y: 236, flip: true }),
  say("Bác cần việc gì ạ?", { x: 20, y: 58, w: 150, to: [80, 126] }),
]);

picture("bon-cach-giup", "Bốn cách giúp: đọc tờ khai, viết ra giấy, bàn thấp, chờ lâu hơn", [
  grid([{ icon: "sound", text: "Đọc tờ khai" }, { icon: "pen", text: "Viết ra giấy" }, { draw: { person: "man", body: "wheelchair" }, text: "Bàn thấp" }, { icon: "clock", text: "Chờ thêm" }], { title: "Mỗi người một cách giúp" }),
], { h: 280 });

picture("tieng-co-tu", "Chị cán bộ vùng cao và bà cụ cùng xem sơ đồ mảnh rẫy", [
  village(),
  highlandWoman({ x: 92, y: 236, s: 1.1, pose: "pointing" }), highlandElder({ x: 270, y: 236, s: 1.1, flip: true }),
  panel({ x: 134, y: 30, w: 96, h: 84, tone: "good" }), icon("map", { x: 182, y: 72, size: 60 }),
]);

picture("ba-cua", "Ba cửa cùng mở: trực tuyến, tại quầy, tận nhà", [
  grid([{ icon: "mobile", text: "Trực tuyến", mark: "tick" }, { icon: "office", text: "Tại quầy", mark: "tick" }, { icon: "house", text: "Tận nhà", mark: "tick" }], { title: "Ba cửa cùng mở" }),
], { h: 190 });

picture("tra-lai", "Cụ bà tự bấm mã, cán bộ quay mặt đi", [
  home(),
  officer({ x: 92, y: 236, s: 1.1, flip: true, pose: "standing" }), grandmother({ x: 250, y: 236, s: 1.1, holds: "phone" }),
  say("Bác bấm đi, con quay mặt", { x: 20, y: 18, w: 160, to: [90, 126] }),
]);

// ---------------------------------------------------------------- 12 học lẫn nhau

picture("hai-ban", "Hai cán bộ mỗi người giỏi một việc nhưng quay lưng vào nhau", [
  plain(),
  highlandWoman({ x: 90, y: 236, s: 1.15, flip: true }), highlandMan({ x: 270, y: 236, s: 1.15 }),
  box("Giỏi lọc bảng", { x: 14, y: 24, w: 150, h: 42, tone: "good", mark: "filter" }), box("Giỏi ký số", { x: 200, y: 24, w: 146, h: 42, tone: "good", mark: "signature" }),
]);

picture("ba-muoi-phut", "Nhóm cán bộ ngồi quanh bàn, một người chỉ lên bảng", [
  hall({ banner: "30 phút thứ Sáu" }),
  officerWoman({ x: 62, y: 234, body: "standing", pose: "pointing" }),
  officer({ x: 174, y: 190 }), highlandMan({ x: 246, y: 190 }), officeWorker({ x: 316, y: 190 }),
  table({ x: 244, y: 186, w: 218, h: 44 }),
]);

picture("so-tay", "Một trang sổ tay: tên việc, các bước, lỗi hay gặp, ngày viết", [
  notebook({ x: 60, y: 12, w: 240, title: "Lọc danh sách", rows: [{ mark: 1, text: "Chọn cả bảng" }, { mark: 2, text: "Bấm nút lọc" }, { mark: "warn", text: "Lỗi: dán khi đang lọc" }, { text: "Viết 20/11, chị Hằng", grey: true }] }),
], { h: 236 });

picture("viec-cua-to", "Việc của Tổ và việc của xã, chỗ giao nhau là hướng dẫn bà con", [overlap({ left: "Tổ đi từng nhà", right: "Xã nhận, quyết, ký", both: "Chỉ cho bà con", title: "Cùng làm, đúng vai" })], { h: 250 });

picture("phieu-bao-loi", "Phiếu báo lỗi bốn ô: đang làm gì, bấm gì, thấy gì, lúc nào", [
  grid([{ icon: "doc", text: "Đang làm gì" }, { icon: "finger", text: "Bấm gì" }, { icon: "eye", text: "Thấy gì" }, { icon: "clock", text: "Lúc nào" }], { title: "Phiếu báo lỗi" }),
], { h: 240 });

picture("bang-day-nhau", "Bảng ghi tên từng người và việc mỗi người dạy được", [
  panel({ x: 16, y: 14, w: 328, h: 150, title: "Tôi dạy được" }),
  box("Hằng: lọc bảng", { x: 28, y: 50, w: 148, h: 40, tone: "good" }), box("Nhưn: ký số", { x: 184, y: 50, w: 148, h: 40, tone: "good" }),
  box("Liên: họp mạng", { x: 28, y: 102, w: 148, h: 40, tone: "good" }), box("Tín: sổ tay", { x: 184, y: 102, w: 148, h: 40, tone: "good" }),
  officerWoman({ x: 90, s: 0.72 }), highlandMan({ x: 180, s: 0.72 }), officer({ x: 270, s: 0.72 }),
], { h: 262 });

// ---------------------------------------------------------------- câu hỏi

picture("cau-bang-ky", "Bảng chữ ký của một công văn: một chữ ký của Phó Chủ tịch, mục chữ ký cơ quan để trống", [
  browser({ title: "Công văn 128: chữ ký", x: 30, w: 300, rows: [{ label: "Người ký", value: "Nguyễn Văn Hòa, Phó Chủ tịch" }, { label: "Cơ quan ký", value: "(trống)" }, { label: "Nội dung", value: "Chưa bị thay đổi" }] }),
], { h: 210 });

picture("cau-the-thuc", "Trang đầu một công văn với các ô tên cơ quan, số, quốc hiệu, ngày, nội dung, nơi nhận, chữ ký", [
  panel({ x: 10, y: 10, w: 340, h: 260 }),
  box("UBND XÃ PHÚ NINH", { x: 22, y: 22, w: 152, h: 44, size: 14 }),
  box("Quốc hiệu, tiêu ngữ", { x: 186, y: 22, w: 152, h: 44, size: 14 }),
  box("Số: 45/UBND-VP", { x: 22, y: 72, w: 152, h: 40, size: 14 }),
  box("Ngày 20/11/2026", { x: 186, y: 72, w: 152, h: 40, size: 14 }),
  box("Nội dung công văn", { x: 22, y: 120, w: 316, h: 60, size: 14, align: "center" }),
  box("Nơi nhận", { x: 22, y: 190, w: 130, h: 68, size: 14 }),
  box("Chức vụ, chữ ký", { x: 186, y: 190, w: 152, h: 68, size: 14 }),
], { h: 280 });

picture("cau-hoa-toc", "Danh sách văn bản đến lúc 11 giờ 30, một văn bản có nhãn Hỏa tốc, chưa đăng ký", [
  browser({ title: "Văn bản đến – 11:30", x: 30, w: 300, rows: [{ danger: "HỎA TỐC – Số 09" }, { label: "Trạng thái", value: "Chưa đăng ký", inline: true }, { line: true }, { text: "Số 131 – thường" }, { text: "Số 132 – thường" }] }),
], { h: 220 });

picture("cau-ten-tep", "Bốn tệp A, B, C, D với bốn cách đặt tên", [
  grille([["A", "BB-nghiem-thu-duong-moi-nhat"], ["B", "14-10-2026-BB-nghiem-thu-duong"], ["C", "2026-10-14-BB-nghiem-thu-duong"], ["D", "BB-nghiem-thu-duong-thang-10"]], { y: 14, widths: [44, 284], head: false, h: 42 }),
], { h: 206 });

picture("cau-giay-hen", "Giấy tiếp nhận có thủ tục, mã hồ sơ, ngày hẹn, điện thoại quầy", [
  form({ x: 70, y: 12, w: 220, title: "Giấy tiếp nhận", rows: [{ label: "Thủ tục", value: "Chứng thực" }, { label: "Mã hồ sơ", value: "H17-0025" }, { label: "Hẹn trả", value: "25/11/2026" }, { label: "Điện thoại quầy", value: "0236 000 0000" }] }),
], { h: 250 });

picture("cau-tra-danh-muc", "Màn hình tra cứu thủ tục: ô tìm kiếm, tên, thời hạn, tiếp nhận phi địa giới, lệ phí", [
  panel({ x: 14, y: 10, w: 332, h: 248, title: "Tra cứu thủ tục" }),
  box("Tìm: xác nhận hôn nhân", { x: 28, y: 46, w: 304, h: 38, tone: "sand" }),
  box("Cấp giấy xác nhận tình trạng hôn nhân", { x: 28, y: 90, w: 304, h: 38, size: 14, bold: true }),
  box("Thời hạn: 3 ngày làm việc", { x: 28, y: 134, w: 304, h: 36 }),
  box("Phi địa giới: có tiếp nhận", { x: 28, y: 174, w: 304, h: 36 }),
  box("Lệ phí: xem biểu phí", { x: 28, y: 214, w: 304, h: 36 }),
], { h: 268 });

picture("cau-kho", "Kho dữ liệu của người dân có ba ngăn: hồ sơ đang xử lý, kết quả đã cấp, thông báo", [
  panel({ x: 60, y: 10, w: 240, h: 224, title: "Kho dữ liệu của tôi" }),
  box("Hồ sơ đang xử lý", { x: 76, y: 50, w: 208, h: 50, mark: "clock" }),
  box("Kết quả đã cấp", { x: 76, y: 110, w: 208, h: 50, mark: "doc" }),
  box("Thông báo", { x: 76, y: 170, w: 208, h: 50, mark: "bell" }),
], { h: 244 });

picture("cau-bang-mot-dieu", "Bảng ba cột họ tên, năm sinh, điện thoại và ba dòng", [
  grille([["Họ tên", "Sinh", "Điện thoại"], ["Lê Thị Bảy", "1949", "0905 111 222"], ["Trần Văn Sơn", "1951", "0914 333 444 con Tư"], ["Hồ Thị Mai", "1950", "0935 555 666"]], { y: 14, widths: [118, 60, 146], h: 46 }),
], { h: 220 });

picture("cau-hai-ngay", "Ô gốc 05/08/1949; máy một hiện 5 tháng 8, máy hai hiện 8 tháng 5", [
  box("Ô gốc: 05/08/1949", { x: 90, y: 16, w: 180, h: 40, tone: "sand", bold: true, align: "center" }),
  icon("laptop", { x: 90, y: 110, size: 60 }), icon("laptop", { x: 270, y: 110, size: 60 }),
  text("Máy một:\n5 tháng 8", { x: 90, y: 168, bold: true }), text("Máy hai:\n8 tháng 5", { x: 270, y: 168, bold: true }),
], { h: 206 });

picture("cau-ma-20341", "Hai thẻ cùng mã 20341: năm 2024 là phường An Mỹ, năm 2026 là phường Tam Kỳ", [
  panel({ x: 16, y: 16, w: 158, h: 130, title: "Tệp năm 2024", tone: "sand" }), panel({ x: 186, y: 16, w: 158, h: 130, title: "Tệp năm 2026", tone: "teal" }),
  text("20341", { x: 95, y: 84, bold: true, size: 24 }), text("20341", { x: 265, y: 84, bold: true, size: 24 }),
  text("Phường An Mỹ", { x: 95, y: 120 }), text("Phường Tam Kỳ", { x: 265, y: 120 }),
], { h: 162 });

picture("cau-ho-so-dung-han", "Bảng: tiếp nhận 640; đã trả 600, trong đó đúng hạn 570; đang xử lý chưa tới hạn 40", [
  grille([["Đã tiếp nhận", "640"], ["Đã trả", "600"], ["  trong đó đúng hạn", "570"], ["Đang xử lý, chưa tới hạn", "40"]], { y: 14, widths: [240, 88], head: false, h: 40, size: 15 }),
], { h: 198 });

picture("cau-hai-thon", "Thôn Đông 60 người lớn, đạt 90%; thôn Tây 240 người lớn, đạt 40%", [
  panel({ x: 16, y: 16, w: 158, h: 130, title: "Thôn Đông" }), panel({ x: 186, y: 16, w: 158, h: 130, title: "Thôn Tây" }),
  text("60 người lớn", { x: 95, y: 76 }), text("240 người lớn", { x: 265, y: 76 }),
  text("đạt 90%", { x: 95, y: 118, bold: true, size: 22 }), text("đạt 40%", { x: 265, y: 118, bold: true, size: 22 }),
], { h: 162 });

picture("cau-truc-90", "Biểu đồ cột hai tháng 92% và 94%, trục đứng bắt đầu từ 90", [
  chart("bars", [2, 4], { x: 90, y: 24, w: 200, h: 150, labels: ["Tháng 9", "Tháng 10"] }),
  text("90", { x: 74, y: 157, size: 15 }), text("92", { x: 74, y: 97, size: 15 }), text("94", { x: 74, y: 35, size: 15 }),
], { h: 214 });

picture("cau-o-sai", "Bảng bốn thôn: 85; 0 đã đếm không có ai; 0 chưa báo cáo; gạch ngang chưa báo cáo", [
  grille([["Thôn", "Số người", "Ghi chú"], ["Thôn 1", "85", "đã đếm"], ["Thôn 2", "0", "đã đếm, không ai"], ["Thôn 3", "0", "chưa báo cáo"], ["Thôn 4", "—", "chưa báo cáo"]], { y: 12, widths: [82, 92, 150], h: 40 }),
], { h: 238 });

picture("cau-thu-lua", "Thư dọa khóa hộp thư, địa chỉ lạ, đòi nhập mật khẩu", [
  browser({ title: "Hộp thư", x: 20, w: 320, rows: [{ person: "Quan tri Mail", note: "admin@mail-vn.top", unknown: true }, { text: "Hộp thư sắp bị khóa sau 24 giờ!", bold: true }, { text: "Nhập mật khẩu để giữ hộp thư." }, { button: "Nâng cấp ngay", kind: "bad" }] }),
], { h: 250 });

picture("cau-soan-thu", "Cửa sổ soạn thư: ô Đến, ô Tiêu đề, tệp đính kèm, nội dung", [
  panel({ x: 14, y: 10, w: 332, h: 236, title: "Thư mới" }),
  box("Đến: nhom-ban-lop-12", { x: 28, y: 46, w: 304, h: 42 }),
  box("Tiêu đề: Góp ý quy chế, hạn 20/11", { x: 28, y: 94, w: 304, h: 42 }),
  box("Tệp: Gop-y-quy-che.pdf", { x: 28, y: 142, w: 304, h: 42 }),
  box("Kính gửi Sở Nội vụ…", { x: 28, y: 190, w: 304, h: 44 }),
], { h: 256 });

picture("cau-nhom-chat", "Nhóm chat 64 thành viên, tin vừa gửi là tệp danh sách hộ nghèo", [
  phone({ x: "center", w: 210, title: "Công việc xã (64)", rows: [{ them: "Sáng nay họp 8 giờ nhé" }, { me: "DS ho ngheo.xlsx" }, { them: "Gì đây anh?" }] }),
]);

picture("cau-ban-nhap-ai", "Bản nháp kế hoạch có bốn dòng phân công", [
  panel({ x: 14, y: 10, w: 332, h: 226, title: "Tổ chức thực hiện (bản AI)" }),
  box("1. UBND xã chủ trì", { x: 28, y: 46, w: 304, h: 40 }),
  box("2. Trạm y tế xã phối hợp", { x: 28, y: 92, w: 304, h: 40 }),
  box("3. Phòng Giáo dục huyện tổng hợp", { x: 28, y: 138, w: 304, h: 40 }),
  box("4. Tổ công nghệ số hỗ trợ", { x: 28, y: 184, w: 304, h: 40 }),
], { h: 246 });

picture("cau-khong-dien-thoai", "Cụ ông cầm tập giấy đứng trước quầy, trên quầy có máy quét", [
  officeCounter(),
  officer({ x: 96, y: 176 }), counter({ y: 172 }), icon("scan", { x: 176, y: 150, size: 40 }),
  grandfather({ x: 272, y: 178, flip: true, holds: "paper", pose: "giving" }),
]);

picture("cau-mat-so-0", "Bảng họ tên và điện thoại, số điện thoại chỉ còn chín chữ số", [
  grille([["Họ tên", "Điện thoại"], ["Lê Thị Bảy", "905111222"], ["Trần Văn Sơn", "914333444"], ["Hồ Thị Mai", "935555666"]], { x: 30, y: 14, widths: [150, 146], h: 42 }),
], { h: 206 });

picture("cau-bang-loc", "Bảng đang lọc thôn 1, số thứ tự dòng là 2, 5, 9", [
  grille([["Dòng", "Họ tên", "Thôn (lọc)"], ["2", "Lê Thị Bảy", "Thôn 1"], ["5", "Võ Văn Tám", "Thôn 1"], ["9", "Hồ Thị Mai", "Thôn 1"]], { x: 14, y: 14, widths: [60, 144, 116], h: 42 }),
  caption("Đang lọc: hiện 3 dòng trong 12 dòng", { y: 218 }),
], { h: 236 });

picture("cau-luot-nguoi", "Thôn 1 ghi 120 lượt, thôn 2 ghi 80 người", [
  panel({ x: 16, y: 16, w: 158, h: 130, title: "Thôn 1" }), panel({ x: 186, y: 16, w: 158, h: 130, title: "Thôn 2" }),
  text("Đã hướng dẫn", { x: 95, y: 76 }), text("Đã hướng dẫn", { x: 265, y: 76 }),
  text("120 lượt", { x: 95, y: 118, bold: true, size: 22 }), text("80 người", { x: 265, y: 118, bold: true, size: 22 }),
], { h: 162 });

picture("cau-tra-my", "Năm 2024 thị trấn Trà My 210 hộ kinh doanh, năm 2026 xã Trà My 390 hộ", [
  panel({ x: 16, y: 16, w: 158, h: 130, title: "Năm 2024", tone: "sand" }), panel({ x: 186, y: 16, w: 158, h: 130, title: "Năm 2026", tone: "teal" }),
  text("Thị trấn Trà My", { x: 95, y: 76 }), text("Xã Trà My", { x: 265, y: 76 }),
  text("210 hộ", { x: 95, y: 118, bold: true, size: 22 }), text("390 hộ", { x: 265, y: 118, bold: true, size: 22 }),
], { h: 162 });

picture("cau-go-ai", "Khung trò chuyện với trợ lý AI, câu vừa gõ nhắc ông trưởng thôn mất chân trái ở Sông Kôn", [
  phone({ x: "center", w: 250, title: "Trợ lý AI", rows: [{ them: "Tôi giúp gì được?" }, { me: "Ông trưởng thôn mất chân trái ở Sông Kôn xin trợ cấp, viết thư trả lời giúp" }] }),
]);

await save(import.meta.url);
