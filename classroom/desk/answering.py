"""Answer a question without code."""

from classroom.desk.asked import for_a_box, question_of
from classroom.desk.shown import Shown
from classroom.desk.sitting import sitting
from impactflow.errors import PlainError


def answer(number: str = "") -> Shown:
    """Show a question's box: fill it in, then press Check. Hint gives a hint.

    Check puts what was filled in into the question's variable, as the code cell would.

    Raises:
        NoSuchQuestion: there is none with this number.
        PlainError: the answer is a table or a chart, which takes code, and the page asks nothing else.
    """
    # Both bring ipywidgets, which takes a while, and which checking does not need.
    from classroom.desk.boxes.answer_box import AnswerBox
    from classroom.desk.boxes.question_field import can_be_asked

    question = question_of(number)
    if not can_be_asked(for_a_box(question)):
        raise PlainError(
            f"Question {question.number} asks for more than a box can hold. Answer it in the code cell below."
        )
    words = f"Question {question.number}: run this cell in JupyterLab to answer in a box, without code."
    return Shown(AnswerBox(question, sitting()).widget, words)
