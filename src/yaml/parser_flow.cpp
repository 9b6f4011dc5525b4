#include "yaml/parser.hpp"

namespace trivsel::yaml {

void Parser::skip_flow_space() {
  const std::size_t before = at_;
  skip_spaces();
  if (peek() == '#' && at_ == before && at_ > line_start_) refuse_indicator('#');
  next_content();
}

void Parser::flow_value(Node node, std::size_t depth) {
  switch (peek()) {
    case '[':
      return flow_list(node, depth);
    case '{':
      return flow_map(node, depth);
    case '"':
    case '\'':
      return add_scalar(node, quoted());
    default:
      return add_scalar(node, plain(true, false));
  }
}

void Parser::flow_list(Node node, std::size_t depth) {
  node.kind = Kind::list;
  node.style = Style::flow;
  const std::size_t begin = at_;
  const std::uint32_t index = open(node, depth);
  ++at_;
  for (skip_flow_space(); !at_end() && peek() != ']'; skip_flow_space()) {
    flow_value({}, depth + 1);
    skip_flow_space();
    if (peek() == ',') {
      ++at_;
    } else if (at_end() || peek() != ']') {
      break;
    }
  }
  if (at_end() || peek() != ']') {
    refuse(
        span(begin, begin + 1),
        Text{"this `[` is not closed where it should be", "dette `[` lukkes ikke, hvor det skal"},
        Text{"write the list as `[a, b]`", "skriv listen som `[a, b]`"});
  }
  ++at_;
  tree_.at(index).span = span(begin, at_);
  tree_.close(index);
}

void Parser::flow_map(Node node, std::size_t depth) {
  node.kind = Kind::map;
  node.style = Style::flow;
  const std::size_t begin = at_;
  const std::uint32_t index = open(node, depth);
  ++at_;
  KeyPlace place = KeyPlace::in_bracket;
  for (skip_flow_space(); !at_end() && peek() != '}'; skip_flow_space()) {
    Node child;
    const Key key = read_key(place);
    child.key = key.span;
    child.key_text = key.text;
    const std::size_t after_colon = at_;
    skip_flow_space();
    if (peek() == ',' || peek() == '}') {
      child.span = span(after_colon, after_colon);
      tree_.close(open(child, depth + 1));
    } else if (!at_end()) {
      flow_value(child, depth + 1);
    }
    skip_flow_space();
    if (peek() == ',') {
      ++at_;
      place = KeyPlace::after_comma;
    } else if (at_end() || peek() != '}') {
      break;
    }
  }
  if (at_end() || peek() != '}') {
    refuse(
        span(begin, begin + 1),
        Text{"this `{` is not closed where it should be", "dette `{` lukkes ikke, hvor det skal"},
        Text{"write it as `{key: value, key: value}`",
             "skriv det som `{nøgle: værdi, nøgle: værdi}`"});
  }
  ++at_;
  tree_.at(index).span = span(begin, at_);
  tree_.close(index);
}

}  // namespace trivsel::yaml
