#include "rules/entry/start_windows.hpp"

namespace trivsel {

const Record<StartWindow>& start_window_record() {
  static const Record<StartWindow> table{
      "start window",
      {"days on which {course.many} start", "dage, hvor {course.many} starter"},
      {scalar("from", FieldType::date, &StartWindow::from, {"first day", "første dag"}).required(),
       scalar("to", FieldType::date, &StartWindow::to, {"last day", "sidste dag"}).required(),
       record("name", &StartWindow::name, pack_text_record(),
              {"what people call it", "det, man kalder det"})
           .required()}};
  return table;
}

const StartWindow* window_of(const Records<StartWindow>& windows, Date day) {
  for (const StartWindow& window : windows) {
    if (window.contains(day)) return &window;
  }
  return nullptr;
}

Message in_words(const StartWindow& window) {
  return say("{} ({} to {})", "{} ({} til {})", window.name->message(), long_date(*window.from),
             long_date(*window.to));
}

}  // namespace trivsel
