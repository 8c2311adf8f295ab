import {
  picture, save, C, heading, caption, text, box, say, badge, phone, sms, callScreen, browser, notes, letter, notebook,
  card, icon, steps, compare, chain, checklist, words, grid, stairs, tree, overlap, tag, form,
  officeCounter, home, street, village, river, night, clinic, shop, hall, table, counter, guol, plain, panel, rowsAt, warnSign,
  grandmother, grandfather, woman, man, youngWoman, youngMan, girl, boy, nurse, officer, officerWoman, police, volunteer, volunteerGirl,
  highlandWoman, highlandMan, highlandElder, highlandGirl, highlandElderMan, teacher, farmer, farmerWoman, chart,
} from "./kit.mjs";

// 1 Xã hội số ở ngay thôn mình
picture("mot-buoi-sang", "Sáu việc trong một buổi sáng đều có phần trên điện thoại", [
  grid([{ icon: "rain", text: "Tin gió" }, { icon: "chat", text: "Nhóm thôn" }, { icon: "book", text: "Nộp bài" }, { icon: "health", text: "Đi khám" }, { icon: "money", text: "Tiền mực" }, { icon: "phone", text: "Gọi ghe" }], { title: "Buổi sáng nhà chị Hường" }),
], { h: 260 });
picture("ba-tu", "Ba tấm thẻ giải nghĩa: xã hội số, công dân số, danh tính số", [
  words([["Xã hội số", "sống chung, thêm đường mạng"], ["Công dân số", "biết dùng, biết giữ mình"], ["Danh tính số", "tôi đúng là tôi"]]),
]);
picture("muc-tieu", "Bốn cột mục tiêu năm 2025. Cả nước: 80% có điện thoại thông minh, 80% có tài khoản. Quảng Nam: 80% biết dùng, 50% được xác nhận", [
  heading("Mục tiêu năm 2025 (%)"),
  chart("bars", [80, 80, 80, 50], { x: 30, y: 46, w: 300, h: 120, labels: ["80", "80", "80", "50"], hot: 3 }),
  text("có máy", { x: 67, y: 190, size: 14, align: "center" }), text("có tài\nkhoản", { x: 142, y: 190, size: 14, align: "center" }),
  text("biết\ndùng", { x: 217, y: 190, size: 14, align: "center" }), text("được\nxác nhận", { x: 292, y: 190, size: 14, align: "center" }),
  text("Cả nước", { x: 104, y: 236, size: 16, bold: true, align: "center" }), text("Quảng Nam", { x: 254, y: 236, size: 16, bold: true, align: "center" }),
], { h: 252 });
picture("khung-luat", "Ngôi nhà có mái là Luật Chuyển đổi số, bên dưới là các gian: căn cước, dữ liệu, trẻ em, cư trú", [
  tree({ icon: "scales", text: "Luật Chuyển đổi số" }, [{ icon: "idcard", text: "Căn cước" }, { icon: "lock", text: "Dữ liệu" }, { icon: "family", text: "Trẻ em" }, { icon: "house", text: "Cư trú" }], { title: "Một mái nhà luật" }),
]);
picture("nam-ky-nang", "Năm kỹ năng của công dân số, mỗi kỹ năng một hình", [
  grid([{ icon: "search", text: "Tìm, kiểm" }, { icon: "chat", text: "Nói chuyện" }, { icon: "office", text: "Làm giấy tờ" }, { icon: "shield", text: "Giữ mình" }, { icon: "hands", text: "Biết hỏi" }, { icon: "star", text: "Giúp lại" }], { title: "Năm kỹ năng, rồi giúp lại" }),
], { h: 260 });
picture("hai-loi", "Hai lối cùng tới ủy ban xã: đi bộ tới quầy hoặc qua điện thoại", [
  compare({ left: { person: "farmer", pose: "standing" }, right: { person: "woman", holds: "phone" }, leftLabel: "Lối một", rightLabel: "Lối hai", leftText: "Ra quầy ở xã", rightText: "Qua điện thoại", leftOk: true, rightOk: true, title: "Lối nào cũng tới" }),
]);

// 2 VNeID
picture("khach-dem-mua", "Bà cụ đeo kính, cháu ngồi bên cạnh, ngoài cửa có hai người khách đêm mưa", [
  night(), icon("rain", { x: 250, y: 44, size: 44, color: C.white }), text("22 giờ", { x: 312, y: 100, size: 17, bold: true, color: C.white }),
  grandmother({ x: 66, y: 240, s: 1.05, holds: "phone", glasses: true }), girl({ x: 142, y: 240 }),
  youngMan({ x: 240, y: 240 }), youngMan({ x: 312, y: 240, cloth: "#2b6ea3" }),
  say("Mình báo lưu trú nghe cháu", { x: 12, y: 14, w: 180, to: [80, 106] }),
]);
picture("hai-muc-vneid", "Bậc thang hai mức của VNeID: mức 1 tự làm ở nhà, mức 2 đến công an", [
  compare({ left: { person: "youngWoman", holds: "phone" }, right: { person: "police", pose: "explaining" }, leftLabel: "Mức 1", rightLabel: "Mức 2", leftText: "Tự làm trên máy", rightText: "Tới công an", leftOk: true, rightOk: true, title: "Chỉ có hai mức" }),
]);
picture("vi-giay-to", "Ví giấy tờ trong máy có bốn dòng: căn cước, bằng lái xe, đăng ký xe, bảo hiểm y tế", [
  phone({ x: "left", title: "Ví giấy tờ", rows: [{ icon: "idcard", text: "Căn cước" }, { icon: "motorbike", text: "Bằng lái xe" }, { icon: "doc", text: "Đăng ký xe" }, { icon: "health", text: "Bảo hiểm y tế" }] }),
  notes(["Đã hiện thì dùng được", "Chưa hiện thì mang giấy"], { mark: "tick" }),
]);
picture("bao-luu-tru", "Màn hình mẫu báo lưu trú với bốn bước đánh số", [
  phone({ x: "left", h: 250, title: "Báo lưu trú", rows: [{ input: "Công an xã", value: "Xã Tam Hải", badge: 1 }, { input: "Loại nơi ở", value: "Hộ gia đình", badge: 2 }, { icon: "person", text: "Thêm người", badge: 3 }], buttons: [{ text: "Gửi yêu cầu", kind: "good", badge: 4 }] }),
  notes(["Chọn công an xã", "Chọn Hộ gia đình", "Điền tên khách", "Đọc lại, gửi"]),
], { h: 278 });
picture("goi-cap-nhat-gia", "Cuộc gọi từ số lạ đòi cập nhật VNeID, có dấu cảnh báo", [
  callScreen({ x: 20, name: "Số lạ", note: "“Cập nhật VNeID”", unknown: true, hot: "off" }),
  notes(["Tắt máy", "Không đọc mã", "Tự ra công an xã"], { mark: "tick" }),
]);
picture("mot-chia-nhieu-cua", "Chiếc chìa khóa mở ba cánh cửa: giấy tờ, cư trú, dịch vụ công", [
  tree({ icon: "key", text: "VNeID" }, [{ icon: "idcard", text: "Giấy tờ" }, { icon: "house", text: "Cư trú" }, { icon: "office", text: "Dịch vụ công" }], { title: "Một chìa, nhiều cửa" }),
]);

// 3 Dịch vụ công
picture("cuon-so-quen", "Cuốn sổ ghi mật khẩu của nhiều người để quên trên bàn quán cà phê", [
  shop({ sign: "CÀ PHÊ" }),
  table({ x: 180, y: 194, w: 330, h: 46 }),
  notebook({ x: 88, y: 72, w: 184, h: 124, title: "Mã của bà con", rows: [{ text: "Bà Năm: ••••••" }, { text: "Ông Tư: ••••••" }, { text: "Chị Lài: ••••••" }] }),
  warnSign({ x: 296, y: 108, r: 20 }),
]);
picture("hai-loi-nop", "Hai lối nộp hồ sơ: trên cổng dichvucong.gov.vn và tại quầy một cửa", [
  compare({ left: [{ icon: "globe", size: 56 }, { text: "dichvucong", center: true, bold: true }, { text: ".gov.vn", center: true, bold: true }], right: { person: "officerWoman", pose: "explaining" }, leftLabel: "Trên mạng", rightLabel: "Tại quầy", leftText: "Vào bằng VNeID", rightText: "Có người giúp", leftOk: true, rightOk: true, title: "Chọn lối nào cũng đúng" }),
]);
picture("ma-ho-so", "Màn hình mẫu có mã hồ sơ và ba chặng: Nộp, Xét, Trả", [
  phone({ x: "left", title: "Hồ sơ của tôi", rows: [{ label: "Mã hồ sơ", value: "0000-26" }, { text: "Đăng ký khai sinh", bold: true }, { track: ["Nộp", "Xét", "Trả"], at: 1 }] }),
  notes(["Chép mã vào sổ", "Xem tới chặng nào", "Bí thì gọi 1022"], { mark: "tick" }),
]);
picture("quay-mat-di", "Bà cụ tự cầm máy bấm mã, người giúp đứng cạnh nói sẽ quay mặt đi", [
  home(), grandmother({ x: 116, y: 240, s: 1.15, holds: "phone" }), volunteer({ x: 268, y: 240, s: 1.15, pose: "standing" }),
  say("Bác bấm đi, con quay mặt", { x: 176, y: 12, w: 172, to: [272, 106] }),
  tag("Máy ở tay chủ", { x: 84, y: 40 }),
]);
picture("can-bo-qua-do", "Cán bộ xã xuống đò, mang hồ sơ tới nhà bà cụ bên kia sông", [
  river(), icon("boat", { x: 128, y: 190, size: 84 }), officerWoman({ x: 52, y: 226, s: 0.95, holds: "paper" }), grandmother({ x: 300, y: 226, s: 0.95, pose: "waving", flip: true }),
  say("Con tới làm giấy cho bà", { x: 12, y: 14, w: 160, to: [58, 112] }),
]);
picture("so-ba-cot", "Cuốn sổ mới chỉ có ba cột: ngày, nhà, việc", [
  notebook({ x: 40, y: 20, w: 280, h: 170, title: "Sổ đi nhà", rows: [{ table: [["Ngày", "Nhà", "Việc"], ["12/11", "Bà Năm", "Đổi mã"], ["13/11", "Ông Tư", "Khai sinh"]], cols: [2, 3, 3] }] }),
  caption("Không một mã bí mật"),
]);

// 4 Y tế, trường, an sinh
picture("tui-giay-kham", "Bà cụ tiếc túi giấy khám bị nước cuốn, cô y tá chỉ vào điện thoại", [
  clinic(), grandmother({ x: 96, y: 240, s: 1.1, mood: "worried" }), nurse({ x: 268, y: 240, s: 1.1, holds: "phone", flip: true }),
  say("Giấy trôi mất rồi cô ơi", { x: 12, y: 12, w: 156, to: [98, 112] }), say("Trong máy còn đủ", { x: 196, y: 12, w: 150, to: [264, 112] }),
]);
picture("the-bao-hiem", "Thẻ bảo hiểm trong máy, bên cạnh là thẻ căn cước và thẻ giấy cũng dùng được", [
  grid([{ icon: "mobile", text: "Thẻ trong máy", mark: "tick" }, { icon: "idcard", text: "Căn cước", mark: "tick" }, { icon: "card", text: "Thẻ giấy", mark: "tick" }], { title: "Đi khám dùng gì?", cols: 3 }),
], { h: 200 });
picture("dat-lich-kham", "Ba bước: hỏi bệnh viện, chọn ngày giờ, mang máy và căn cước đi khám", [
  steps([{ draw: { person: "woman", pose: "calling" }, text: "Hỏi bệnh viện" }, { draw: "calendar", text: "Chọn ngày giờ" }, { draw: "idcard", text: "Mang căn cước" }], { title: "Đặt lịch khám" }),
]);
picture("goi-co-giao", "Tin nhắn lạ báo học sinh cấp cứu đòi chuyển tiền, bên cạnh là người mẹ gọi cho cô giáo", [
  sms({ x: "left", from: "Số lạ", text: "Cháu cấp cứu, chuyển 20 triệu gấp!", bad: true }),
  woman({ x: 282, y: 240, s: 1.15, pose: "calling", mood: "serious" }), say("Gọi cô giáo đã", { x: 204, y: 20, w: 144, to: [280, 106] }),
]);
picture("tai-khoan-an-sinh", "Màn hình mẫu mục An sinh xã hội, ô ngân hàng và số tài khoản đứng tên mình", [
  phone({ x: "left", h: 266, title: "An sinh xã hội", rows: [{ input: "Ngân hàng", value: "Chọn" }, { input: "Số tài khoản", value: "0000 0000" }, { input: "Chủ tài khoản", value: "LE THI MUOI" }], buttons: [{ text: "Xác nhận", kind: "good" }] }),
  notes(["Đúng tên mình", "Đọc lại từng số", "Không có thì hỏi xã"], { mark: "tick" }),
], { h: 294 });
picture("ba-cua", "Ba cửa: trạm y tế, trường học, bàn chi trả; dưới cùng là ba việc nên nhớ", [
  chain([{ icon: "hospital", text: "Trạm y tế" }, { icon: "school", text: "Trường" }, { icon: "money", text: "Trợ cấp" }], { title: "Ba cửa, một thói quen", text: "Xem trước, mang căn cước, gọi số quen" }),
], { h: 220 });

// 5 Ứng xử
picture("dem-nuoc-len", "Đêm mưa, người vợ lo lắng cầm điện thoại, người chồng đưa tay ngăn lại", [
  night(), icon("storm", { x: 318, y: 48, size: 52, color: C.white }),
  woman({ x: 104, y: 240, s: 1.15, holds: "phone", mood: "worried" }), man({ x: 256, y: 240, s: 1.15, pose: "stopping", flip: true, mood: "serious" }),
  say("Vỡ đập rồi, gửi gấp!", { x: 12, y: 12, w: 130, to: [104, 106] }), say("Khoan, gọi thôn hỏi", { x: 160, y: 12, w: 126, to: [252, 106] }),
]);
picture("van-ban-gia", "Tờ văn bản giả lan trên mạng, có dấu tam giác cảnh báo", [
  letter({ x: 24, y: 16, w: 170, h: 206, title: "THÔNG BÁO", rows: [{ text: "Nghỉ làm, dừng các chợ từ chiều nay", bold: true }, { lines: 3 }] }),
  warnSign({ x: 160, y: 196, r: 20 }),
  notes(["Trang xã có đăng không?", "Gọi xã hỏi", "Chưa rõ, chưa gửi"], { x: 206, w: 142 }),
]);
picture("bon-cau-hoi", "Bốn câu hỏi kiểm tin: ai nói, lúc nào ở đâu, chỗ khác nói gì, muốn mình làm gì", [
  grid([{ icon: "person", text: "Ai nói?" }, { icon: "clock", text: "Lúc nào, ở đâu?" }, { icon: "search", text: "Chỗ khác nói gì?" }, { icon: "hand", text: "Muốn mình làm gì?" }], { title: "Bốn câu trước khi gửi", cols: 2 }),
], { h: 260 });
picture("loi-noi-tren-mang", "So sánh lời góp ý lịch sự và lời xúc phạm trong nhóm xóm", [
  compare({ left: [{ them: "Cống đầu ngõ nghẹt, nhờ thôn xem giúp", wide: true }], right: [{ them: "Đồ lười, làm ăn vậy mà cũng làm!", wide: true, bad: true }], leftLabel: "Góp việc", rightLabel: "Chửi người", leftText: "Có người lo", rightText: "Mất lòng nhau", title: "Nói trong nhóm xóm" }),
]);
picture("anh-con-tre", "Bức ảnh cháu bé đã che bảng tên trường trước khi gửi cho ông bà", [
  phone({ x: "left", h: 230, title: "Ảnh của cháu", rows: [{ draw: (x, bottom, w) => [girl({ x, y: bottom, s: 0.9, holds: "paper", mood: "happy" })], h: 92 }, { switch: "Che tên trường", on: true }, { icon: "family", text: "Chỉ ông bà" }] }),
  notes(["Hỏi cháu trước", "Hỏi cha mẹ", "Che tên trường", "Gửi riêng"], { mark: "tick" }),
], { h: 258 });
picture("don-bun", "Nhóm xóm cùng dọn bùn sau lũ, lời nhắn đính chính", [
  village(), farmer({ x: 66, y: 240, s: 1.1, holds: "hoe" }), youngMan({ x: 172, y: 240, s: 1.1, holds: "hoe" }), woman({ x: 296, y: 240, s: 1.1, holds: "phone" }),
  say("Tin đêm qua là giả. Mình dọn bùn thôi!", { x: 150, y: 10, w: 196, to: [296, 106] }),
]);

// 6 Thôn số
picture("tin-troi", "Nhóm chat thôn đầy tin, một tin quan trọng bị trôi mất", [
  phone({ x: "left", title: "Nhóm thôn (312)", rows: [{ them: "Ai mua heo?" }, { them: "Mai tiêm bò!", hot: true }, { them: "Chúc vui" }] }),
  highlandMan({ x: 286, y: 240, s: 1.1, pose: "thinking" }), say("Tin nào là tin cần?", { x: 212, y: 22, w: 136, to: [284, 112] }),
]);
picture("bay-nguoi", "Các thành viên của tổ công nghệ số và việc của từng người", [
  plain(), officer({ x: 54, y: 126, s: 0.85 }), volunteerGirl({ x: 144, y: 126, s: 0.85 }), youngMan({ x: 228, y: 126, s: 0.85 }), highlandWoman({ x: 312, y: 126, s: 0.85 }),
  text("Tổ trưởng", { x: 54, y: 146, size: 14, align: "center" }), text("Giữ lịch", { x: 144, y: 146, size: 14, align: "center" }), text("Trả lời nhóm", { x: 228, y: 146, size: 14, align: "center" }), text("Tiếng mình", { x: 312, y: 146, size: 14, align: "center" }),
  box("2 người đi từng nhà, 1 người ghi việc tắc", { x: 26, y: 164, w: 308, tone: "teal" }),
  caption("Ít nhất bảy người, việc chia rõ"),
]);
picture("tin-thon-mau", "Tin thôn mẫu đủ bốn thứ: việc gì, ở đâu, lúc nào, hỏi ai", [
  phone({ x: "left", title: "Tin thôn", rows: [{ text: "Tiêm phòng bò", bold: true, badge: 1 }, { text: "Ở sân gươl", badge: 2 }, { text: "7 giờ sáng mai", badge: 3 }, { text: "Hỏi: anh Hạnh", badge: 4 }] }),
  notes(["Việc gì", "Ở đâu", "Lúc nào", "Hỏi ai"]),
]);
picture("gia-dinh-so", "Gia đình ngồi quanh bàn ăn, điện thoại đã cất, tờ số khẩn cấp dán trên vách", [
  home(), box("112 · 113 · 114 · 115", { x: 96, y: 16, w: 168, tone: "warn", bold: true }),
  grandmother({ x: 56, y: 196, s: 0.95 }), man({ x: 144, y: 196, s: 0.95, mood: "happy" }), woman({ x: 228, y: 196, s: 0.95, mood: "happy" }), boy({ x: 306, y: 196 }),
  table({ x: 180, y: 182, w: 340, h: 58 }), tag("Cất máy, tới giờ cơm", { x: 180, y: 220 }),
]);
picture("bon-duong", "Bốn đường tới với người dân: người già, người khuyết tật, làng không sóng, tiếng mẹ đẻ", [
  grid([{ draw: { person: "grandfather" }, text: "Một buổi một việc" }, { icon: "sound", text: "Máy đọc lên" }, { icon: "nowifi", text: "Giấy đi trước" }, { icon: "loudspeaker", text: "Loa tiếng mình" }], { title: "Đường nào tới từng người?", cols: 2 }),
], { h: 270 });
picture("go-cua", "Bà cụ và cháu gọi nhà bên dọn lên, phía sau là gươl và loa của làng", [
  village(), guol({ x: 284, y: 200, s: 0.8 }), highlandElder({ x: 84, y: 240, pose: "waving" }), highlandGirl({ x: 176, y: 240 }), icon("loudspeaker", { x: 210, y: 60, size: 44 }),
  say("Nhà ơi, dọn lên!", { x: 10, y: 8, w: 150, to: [82, 110] }),
]);

// 7 Quyền
picture("bang-tinh-lo", "Bảng tính có số căn cước và bệnh của nhiều người bị gửi vào nhóm đông", [
  phone({ x: "left", title: "Nhóm 90 người", rows: [{ table: [["Tên", "Bệnh"], ["Hoa", "••••"], ["Lài", "••••"], ["Sáu", "••••"]], cols: [2, 3] }, { danger: "Lộ bệnh, lộ căn cước" }] }),
  woman({ x: 284, y: 240, s: 1.15, mood: "sad" }), say("Chồng tui còn chưa biết", { x: 206, y: 20, w: 144, to: [282, 106] }),
]);
picture("hai-ngan-du-lieu", "Hai ngăn: dữ liệu cơ bản và dữ liệu nhạy cảm", [
  compare({ left: ["Họ tên", "Ngày sinh", "Số điện thoại", "Nơi ở"], right: ["Bệnh tật", "Ảnh thẻ căn cước", { icon: "lock", size: 40 }], leftLabel: "Cơ bản", rightLabel: "Nhạy cảm", leftText: "Giữ cẩn thận", rightText: "Giữ thật kỹ", leftOk: true, rightOk: true, title: "Hai ngăn dữ liệu" }),
]);
picture("o-dong-y", "So sánh: ô đồng ý để trống cho mình tự đánh dấu và ô đánh dấu sẵn", [
  compare({ left: [{ check: "Tôi đồng ý", on: false }, "Mình tự đánh"], right: [{ check: "Tôi đồng ý", on: true }, "Đánh dấu sẵn"], leftLabel: "Đúng luật", rightLabel: "Sai luật", title: "Ô đồng ý" }),
], { h: 210 });
picture("sau-quyen", "Sáu quyền với dữ liệu cá nhân, mỗi quyền một hình", [
  grid([{ icon: "eye", text: "Được biết" }, { icon: "thumb", text: "Đồng ý, rút lại" }, { icon: "pen", text: "Xem, sửa" }, { icon: "trash", text: "Yêu cầu xóa" }, { icon: "megaphone", text: "Khiếu nại" }, { icon: "shield", text: "Nhờ bảo vệ" }], { title: "Sáu quyền của mình" }),
], { h: 260 });
picture("to-yeu-cau", "Tờ giấy yêu cầu mẫu có năm phần", [
  form({ x: 20, y: 14, w: 176, h: 212, title: "YÊU CẦU", rows: [{ text: "Tôi là …", badge: 1 }, { text: "Việc gì, ngày nào", badge: 2 }, { text: "Bằng chứng", badge: 3 }, { text: "Tôi muốn …", badge: 4 }, { sign: "Nguyễn Văn Tư", badge: 5 }] }),
  notes(["Gửi bên giữ dữ liệu", "Giữ lại một bản", "Im lặng: báo xã"], { x: 206, w: 142, mark: "tick" }),
]);
picture("bang-moi", "Bảng mới chỉ ba cột: tên, thôn, đã nhận; có ổ khóa", [
  notebook({ x: 36, y: 20, w: 230, h: 160, title: "Quà Tết", rows: [{ table: [["Tên", "Thôn", "Nhận"], ["Hoa", "Một", "✓"], ["Lài", "Hai", "–"]], cols: [2, 2, 2] }] }),
  icon("lock", { x: 306, y: 100, size: 64, color: C.teal }), caption("Xong Tết thì xóa"),
]);

// câu hỏi
picture("the-can-cuoc", "Một tấm thẻ mẫu có chân dung vẽ, họ tên và một dãy số dài", [
  card({ kind: "id", x: 50, y: 24, w: 260, h: 150, title: "THẺ MẪU", name: "NGUYỄN THỊ HOA", number: "Số: ……………" }), caption("Có mấy chữ số?"),
], { h: 220 });
picture("cau-man-vneid", "Màn hình mẫu có bốn ô: Ví giấy tờ, Thủ tục hành chính, Sổ sức khỏe, An sinh xã hội", [
  grid([{ icon: "idcard", text: "Ví giấy tờ" }, { icon: "form", text: "Thủ tục hành chính" }, { icon: "health", text: "Sổ sức khỏe" }, { icon: "gift", text: "An sinh xã hội" }], { title: "Màn hình mẫu", cols: 2 }),
], { h: 260 });
picture("cau-dia-chi", "Ba khung địa chỉ trang mạng xếp dọc, mỗi khung một địa chỉ gần giống nhau", [
  heading("Địa chỉ nào đúng?"),
  box("dichvucong-gov-vn.xyz", { x: 40, y: 56, w: 280, tone: "plain" }), box("dichvucong.gov.vn", { x: 40, y: 116, w: 280, tone: "plain" }), box("dichvucong.gov.vn-nop.top", { x: 40, y: 176, w: 280, tone: "plain" }),
]);
picture("cau-the-bhyt", "Màn hình mẫu thẻ bảo hiểm có bốn dòng: họ tên, mã số, hạn dùng, nơi khám ban đầu", [
  heading("Thẻ bảo hiểm y tế (mẫu)"),
  box("Họ tên: TRẦN THỊ MƯỜI", { x: 30, y: 48, w: 300, tone: "plain" }), box("Mã số: 0000 000 000", { x: 30, y: 96, w: 300, tone: "plain" }), box("Hạn dùng: 31/12/2026", { x: 30, y: 144, w: 300, tone: "plain" }), box("Nơi khám: Trạm y tế xã", { x: 30, y: 192, w: 300, tone: "plain" }),
]);
picture("cau-bai-dang", "Bài đăng mẫu: tên trang, dòng ngày đăng 28/10/2020, ảnh nhà ngập và nút Chia sẻ", [
  box("Trang: Tin Nóng Miền Trung", { x: 40, y: 14, w: 280, tone: "plain", bold: true }), box("Đăng ngày 28/10/2020", { x: 40, y: 60, w: 280, tone: "plain" }),
  panel({ x: 40, y: 106, w: 280, h: 76 }), icon("house", { x: 130, y: 142, size: 56 }), icon("water", { x: 220, y: 142, size: 56 }),
  box("Chia sẻ gấp", { x: 40, y: 192, w: 280, tone: "teal" }),
]);
picture("cau-to-dang-ky", "Tờ đăng ký mẫu có ô họ tên, ô số điện thoại, một ô nhận quảng cáo đã đánh dấu sẵn và nút Gửi", [
  heading("Đăng ký lớp bơi"),
  box("Họ tên: ……………", { x: 40, y: 48, w: 280, tone: "plain" }), box("Số điện thoại: ………", { x: 40, y: 96, w: 280, tone: "plain" }),
  box("Đồng ý nhận quảng cáo", { x: 40, y: 144, w: 280, tone: "plain", mark: "tick" }), box("Gửi", { x: 40, y: 192, w: 280, tone: "teal" }),
]);
picture("goi-hoi-xa", "Một phụ nữ đang gọi điện, bên cạnh là tờ hồ sơ còn chỗ chưa hiểu", [
  home(), woman({ x: 100, y: 240, s: 1.15, pose: "calling" }), form({ x: 196, y: 30, w: 148, title: "Tờ khai", rows: [{ input: "Họ tên", value: "Lê Thị Lài" }, { input: "Mục 4", value: "?" }] }),
  say("Mục này ghi sao?", { x: 14, y: 14, w: 140, to: [98, 106] }),
]);

picture("cau-goi-la", "Ông lớn tuổi nhìn màn hình điện thoại có cuộc gọi từ số lạ", [
  callScreen({ x: 30, name: "Số lạ", note: "đang gọi đến", unknown: true }), grandfather({ x: 276, y: 240, s: 1.2, mood: "worried" }),
]);
picture("cau-tin-vo-dap", "Tin nhắn trong nhóm xóm: Vỡ đập rồi, chia sẻ gấp!", [
  phone({ x: "center", w: 220, title: "Nhóm xóm", rows: [{ them: "VỠ ĐẬP RỒI!!!", wide: true }, { them: "Chia sẻ gấp, chạy ngay!", wide: true }, { photo: true, play: true, h: 46 }] }),
]);
picture("cau-tin-cap-cuu", "Tin nhắn trong nhóm lớp: Cháu bị tai nạn, chuyển gấp 20 triệu", [
  phone({ x: "center", w: 220, title: "Nhóm lớp", rows: [{ them: "Cháu bị tai nạn, phụ huynh chuyển gấp 20 triệu để mổ", wide: true }, { them: "Số tài khoản: 0000 0000", wide: true }] }),
]);
picture("cau-van-ban", "Ảnh một tờ thông báo có dấu đỏ: nghỉ làm, dừng các chợ từ chiều nay", [
  letter({ x: 80, y: 14, w: 200, h: 212, title: "THÔNG BÁO", rows: [{ text: "Nghỉ làm, dừng các chợ từ chiều nay vì bão", bold: true }, { lines: 3 }] }),
]);
picture("cau-giay-khen", "Một em nhỏ vui vẻ cầm tờ giấy khen trước cổng trường", [
  street(), icon("school", { x: 280, y: 110, size: 96 }), girl({ x: 140, y: 236, s: 1.3, holds: "paper", mood: "happy" }), tag("Trường Tiểu học", { x: 280, y: 40 }),
]);
picture("cau-bam-ma", "Màn hình điện thoại đang chờ nhập mã sáu số, bà cụ đứng bên cạnh", [
  phone({ x: "left", title: "Nhập mã", rows: [{ pin: 2, of: 6 }, { keys: "123" }] }), grandmother({ x: 284, y: 240, s: 1.2 }),
]);
picture("cau-so-trong", "Trang sổ tay kẻ ba cột, tên cột còn để dấu hỏi", [
  notebook({ x: 40, y: 30, w: 280, h: 170, title: "Sổ đi nhà", rows: [{ table: [["?", "?", "?"], ["…", "…", "…"], ["…", "…", "…"]], cols: [1, 1, 1] }] }),
]);

await save(import.meta.url);
