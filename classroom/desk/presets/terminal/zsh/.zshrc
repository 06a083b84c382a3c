# Read by zsh in JupyterLab's terminal: all that a login shell reads, and then the course's Python.
ZDOTDIR=${COURSE_ZDOTDIR:-$HOME}
HISTFILE=$ZDOTDIR/.zsh_history
# A file may move ZDOTDIR, so each is looked for when its turn comes.
[ -r $ZDOTDIR/.zshenv ] && . $ZDOTDIR/.zshenv
for COURSE_FILE in /etc/zprofile /etc/zsh/zprofile; do
  [ -r $COURSE_FILE ] && . $COURSE_FILE
done
for COURSE_FILE in .zprofile .zshrc .zlogin; do
  [ -r $ZDOTDIR/$COURSE_FILE ] && . $ZDOTDIR/$COURSE_FILE
done
unset COURSE_FILE
. "$COURSE_TERMINAL/last.sh"
