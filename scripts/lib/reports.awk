# Reads one report of Surefire or Failsafe and prints a line for each test: its suite (given), how it
# ended, its name, and why.
# Whatever a test printed stands in CDATA sections and is cut out first, so that it cannot look like a result.
BEGIN { RS = "\001" }

function attribute(element, name,    start, value) {
  start = index(element, " " name "=\"")
  if (start == 0) return ""
  value = substr(element, start + length(name) + 3)
  value = substr(value, 1, index(value, "\"") - 1)
  gsub(/&#10;|&#13;|&#9;|[\t\r\n]/, " ", value)
  gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&quot;/, "\"", value); gsub(/&apos;/, "'", value)
  gsub(/&amp;/, "\\&", value)
  return value
}

function without_cdata(text,    result, start, end) {
  while ((start = index(text, "<![CDATA[")) > 0) {
    result = result substr(text, 1, start - 1)
    text = substr(text, start + 9)
    end = index(text, "]]>")
    text = end == 0 ? "" : substr(text, end + 3)
  }
  return result text
}

{
  count = split(without_cdata($0), elements, "<")
  test = ""
  for (i = 2; i <= count; i++) {
    element = elements[i]
    if (element ~ /^testcase[ \t\r\n]/) {
      test = attribute(element, "name")
      owner = attribute(element, "classname")
      sub(/.*\./, "", owner)
      test = test == "" ? owner : owner "." test
      status = "passed"; why = ""
    } else if (element ~ /^skipped/ && test != "") {
      status = "skipped"; why = attribute(element, "message")
    } else if (element ~ /^(failure|error)[ \t\r\n>\/]/ && test != "") {
      status = "failed"; why = attribute(element, "message")
    }
    if (test != "" && (element ~ /^\/testcase/ || element ~ /^testcase[^>]*\/>/)) {
      print suite "\t" status "\t" test "\t" why
      test = ""
    }
  }
}
