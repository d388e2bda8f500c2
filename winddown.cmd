@echo off
rem Finds a Java 17 or newer, builds the program when it is missing, and runs it.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo winddown needs Java 17 or newer. Install one or set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
if not exist "%ROOT%scheduler\target\winddown.jar" (
  echo winddown: building 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -B -DskipTests -pl scheduler -am package 1>&2
  if errorlevel 1 exit /b 1
  popd
)
if not defined WINDDOWN_HEAP set "WINDDOWN_HEAP=512m"
"%JAVA%" -Dwinddown.samples="%ROOT%samples" -Xmx%WINDDOWN_HEAP% -Dfile.encoding=UTF-8 -Duser.timezone=UTC -jar "%ROOT%scheduler\target\winddown.jar" %*
exit /b %ERRORLEVEL%
