# The last thing that a shell reads in JupyterLab's terminal. Nothing may stand before the course.
PATH="$COURSE_PROGRAMS:$PATH"
export PATH
unset PYTHONHOME PYTHONPATH ENV
unalias python python3 pip pip3 2>/dev/null
unset -f python python3 pip pip3 2>/dev/null
hash -r 2>/dev/null || true
