/**
 * The script that teams write for themselves, as it is found in forums and templates: row by row, cell by cell, colours
 * painted on, one mail for each row. What the daily run is measured beside.
 */
function usualScript() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Usual');
  var today = new Date();
  for (var row = 2; row <= sheet.getLastRow(); row++) {
    var client = sheet.getRange(row, 1).getValue();
    var owner = sheet.getRange(row, 2).getValue();
    var status = sheet.getRange(row, 3).getValue();
    var start = new Date(sheet.getRange(row, 4).getValue());
    var daysLeft = Math.floor((start - today) / (1000 * 60 * 60 * 24)) - 45;
    if (status == 'Pending' && daysLeft < 0) {
      sheet.getRange(row, 3).setValue('Renewed');
    }
    if (daysLeft < 0) {
      sheet.getRange(row, 1, 1, 4).setBackground('#d9d9d9');
    } else if (daysLeft <= 7) {
      sheet.getRange(row, 1, 1, 4).setBackground('#ff0000');
    } else if (daysLeft <= 30) {
      sheet.getRange(row, 1, 1, 4).setBackground('#ffff00');
    } else {
      sheet.getRange(row, 1, 1, 4).setBackground('#ffffff');
    }
    if (daysLeft == 30 || daysLeft == 7 || daysLeft == 1) {
      MailApp.sendEmail(owner, 'Renewal of ' + client, client + ' renews in ' + (daysLeft + 45) + ' days.');
    }
  }
}
