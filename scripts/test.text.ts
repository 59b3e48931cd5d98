/** What `npm test` says before the tests run. */
export const text = {
  installingChromium: 'Chưa có Chromium: đang cài từ kho của Debian…',
  noChromium:
    'Không tìm thấy Chromium hay Chrome cho các kiểm thử giao diện. Hãy cài rồi chạy lại / No Chromium or Chrome was found; install one and run again:',
  commands: {
    linux: 'sudo apt-get install chromium     (CHROMIUM=/đường/dẫn npm test)',
    darwin: 'brew install --cask chromium     (CHROMIUM=/path npm test)',
    win32: 'winget install Google.Chrome     (set CHROMIUM=C:\\path\\chrome.exe)',
  } as Record<string, string>,
};
