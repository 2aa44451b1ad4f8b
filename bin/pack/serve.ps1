# Serves the folder "site" to this machine alone, with what Windows has. start-windows.bat runs it.
$root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot "site")) + [IO.Path]::DirectorySeparatorChar
$address = "http://localhost:8765/"
$types = @{
  ".html" = "text/html; charset=utf-8"; ".js" = "text/javascript; charset=utf-8"; ".css" = "text/css; charset=utf-8"
  ".json" = "application/json"; ".svg" = "image/svg+xml"; ".png" = "image/png"; ".woff2" = "font/woff2"
}
$listener = New-Object Net.HttpListener
$listener.Prefixes.Add($address)
try { $listener.Start() } catch {
  Write-Host "The workbook could not be served at $address. It may be running in another window: look there."
  exit 1
}
Write-Host "The workbook is at $address while this window is open."
Start-Process $address
while ($listener.IsListening) {
  $context = $listener.GetContext()
  $response = $context.Response
  try {
    $path = [Uri]::UnescapeDataString($context.Request.Url.AbsolutePath).TrimStart("/")
    $file = [IO.Path]::GetFullPath((Join-Path $root $path))
    if ((Test-Path -LiteralPath $file -PathType Container) -and ($path -ne "") -and -not $path.EndsWith("/")) {
      $response.Redirect("/$path/")
    } else {
      if (Test-Path -LiteralPath $file -PathType Container) { $file = Join-Path $file "index.html" }
      if ($file.StartsWith($root, [StringComparison]::OrdinalIgnoreCase) -and (Test-Path -LiteralPath $file -PathType Leaf)) {
        $type = $types[[IO.Path]::GetExtension($file).ToLowerInvariant()]
        if ($type) { $response.ContentType = $type } else { $response.ContentType = "application/octet-stream" }
        $bytes = [IO.File]::ReadAllBytes($file)
        $response.ContentLength64 = $bytes.Length
        if ($context.Request.HttpMethod -ne "HEAD") { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
      } else { $response.StatusCode = 404 }
    }
  } catch { } finally { $response.Close() }
}
