@echo off
rem Start the course with a double click. Goto instead of blocks: a bracket in the folder's name breaks a block.
setlocal
if not exist "%~dp0course.py" goto unzip

rem The newer launcher would otherwise fetch a Python by itself.
set PYTHON_MANAGER_AUTOMATIC_INSTALL=false
where py >nul 2>&1
if errorlevel 1 goto plain
for %%V in (3.13 3.12 3.11) do (
  py -%%V -c "" >nul 2>&1
  if not errorlevel 1 set "WITH=py -%%V"
  if not errorlevel 1 goto start
)
py -c "" >nul 2>&1
if errorlevel 1 goto plain
set "WITH=py"
goto start

:plain
rem The Microsoft Store's stand-in for Python is found too, but runs nothing and ends with an error.
python -c "" >nul 2>&1
if errorlevel 1 goto nopython
set "WITH=python"

:start
%WITH% "%~dp0course.py" lab %*
if errorlevel 1 goto stay
exit /b 0

:unzip
echo The rest of the course is not beside start.cmd: unzip the whole folder first.
echo Right-click the zip, choose Extract All, then start it from the new folder.
goto stay

:nopython
echo There is no Python on this computer.
echo Use the page version of the course: it needs no Python.
echo Or ask IT for Python 3.11, 3.12 or 3.13, then start this file again.

:stay
echo.
pause
exit /b 1
