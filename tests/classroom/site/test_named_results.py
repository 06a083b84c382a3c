from classroom.site.named_results import named

SUMMARY = '<summary aria-label="Toggle hidden content">\n<p>Show the result</p>\n</summary>'
HEADING = '<h2>{}<a class="headerlink" href="#x">#</a></h2>'


def test_each_result_is_named_after_its_heading():
    made = named(HEADING.format("1. What <em>matters</em> &amp; why") + SUMMARY + HEADING.format("2. One") + SUMMARY)
    assert made.count("aria-label") == 0
    assert ' of “1. What matters &amp; why”</span></summary>' in made and " of “2. One”</span></summary>" in made


def test_two_results_under_one_heading_are_counted():
    made = named(HEADING.format("One") + SUMMARY + SUMMARY)
    assert "of “One”</span>" in made and "of “One”, 2</span>" in made


def test_without_a_heading_it_says_what_is_seen():
    assert named(SUMMARY) == "<summary>\n<p>Show the result</p>\n</summary>"


def test_other_summaries_stay():
    assert named("<summary>In words</summary>") == "<summary>In words</summary>"
