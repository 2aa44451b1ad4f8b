@echo off
rem Serves the workbook to this machine alone and opens it in the browser. Close this window to end it.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1"
if errorlevel 1 pause
