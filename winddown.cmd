@echo off
rem Finds a Java, builds the program when it is missing or older than its sources, and runs it.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo winddown needs Java 17 or newer. Install one or set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
set "JAR=%ROOT%scheduler\target\winddown.jar"
set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE (
  powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $newer = Get-ChildItem -Path ($env:ROOT + '*\src\main'), ($env:ROOT + '*\pom.xml'), ($env:ROOT + 'pom.xml') -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($newer) { exit 1 } else { exit 0 }"
  if errorlevel 1 set "STALE=1"
)
if defined STALE (
  echo winddown: building 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -B -DskipTests -pl scheduler -am package 1>&2
  if errorlevel 1 exit /b 1
  popd
)
if not defined WINDDOWN_HEAP set "WINDDOWN_HEAP=512m"
"%JAVA%" -Dwinddown.samples="%ROOT%samples" -Xmx%WINDDOWN_HEAP% -Dfile.encoding=UTF-8 -Duser.timezone=UTC -jar "%JAR%" %*
exit /b %ERRORLEVEL%
