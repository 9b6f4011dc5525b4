#include "report/programme/programme_document.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

class Writer {
 public:
  Writer(const LoadedPack& pack, Language language) : pack_(pack), language_(language) {}

  std::string write(const std::vector<DemandView>& demands) {
    const Pack& pack = pack_.pack;
    out_.begin_object();
    out_.key("version");
    out_.number(1);
    text("id", pack.id.value);
    text("edition", pack.edition.value);
    text("sha256", pack_.sha256);
    text("extends", pack.extends.value);
    text("name", in_language(*pack.name));
    text("summary", pack.summary ? in_language(*pack.summary) : std::string_view());
    out_.key("usual_months");
    pack.usual_months ? out_.number(*pack.usual_months) : out_.null();
    documents();
    pairs("outcomes", pack.outcomes, [](const PackOutcome& entry) { return *entry.id; });
    words();
    out_.key("demands");
    out_.begin_array();
    for (const DemandView& view : demands) demand(view);
    out_.end_array();
    not_checked();
    out_.end_object();
    return out_.finish();
  }

 private:
  template <class Entry>
  std::string_view in_language(const Entry& entry) const {
    return language_ == Language::da ? *entry.da : *entry.en;
  }

  void text(std::string_view key, std::string_view value) {
    out_.key(key);
    value.empty() ? out_.null() : out_.string(shown(value));
  }

  void words() {
    out_.key("words");
    out_.begin_array();
    for (const PackLabel& entry : pack_.pack.labels) {
      if (!entry.key || entry.name() == nullptr) continue;
      out_.begin_object();
      text("id", key_of(*entry.key));
      text("label", in_language(*entry.name()));
      out_.end_object();
    }
    out_.end_array();
  }

  void documents() {
    out_.key("documents");
    out_.begin_array();
    for (const PackDocument& entry : pack_.pack.documents) {
      out_.begin_object();
      text("id", *entry.id);
      text("title", *entry.title);
      text("publisher", entry.publisher.value);
      text("date", entry.date ? format(*entry.date) : std::string());
      out_.end_object();
    }
    out_.end_array();
  }

  template <class T, class Id>
  void pairs(std::string_view key, const Records<T>& list, Id id) {
    out_.key(key);
    out_.begin_array();
    for (const T& entry : list) {
      out_.begin_object();
      text("id", id(entry));
      text("label", in_language(entry));
      out_.end_object();
    }
    out_.end_array();
  }

  void demand(const DemandView& view) {
    out_.begin_object();
    text("rule", view.code);
    text("name", view.name);
    text("id", view.id);
    text("level", key_of(view.level));
    text("from", key_of(view.from));
    text("document", view.document);
    text("section", view.section);
    text("date", view.date);
    text("says", view.says);
    text("interpretation", view.interpretation);
    out_.key("params");
    write_params(view, out_);
    out_.key("params_in_words");
    out_.begin_array();
    for (const ParamWords& param : view.params) {
      out_.begin_object();
      text("key", param.key);
      text("label", param.label);
      text("value", param.value);
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
  }

  void not_checked() {
    out_.key("not_checked");
    out_.begin_array();
    for (const PackUnchecked& entry : pack_.pack.not_checked) {
      if (!entry.source || !entry.because) continue;
      out_.begin_object();
      text("document", *entry.source->document);
      text("section", *entry.source->section);
      text("says", in_language(*entry.source));
      text("because", in_language(*entry.because));
      out_.end_object();
    }
    out_.end_array();
  }

  const LoadedPack& pack_;
  Language language_;
  JsonWriter out_;
};

}  // namespace

std::string programme_json(const LoadedPack& pack, const Demands& demands, Language language) {
  return Writer(pack, language).write(view_demands(demands, pack.pack, language));
}

}  // namespace trivsel::report
