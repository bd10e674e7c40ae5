# c
hello = Hello { $name }, get paid
    in two days
    .title = Start now
-brand = Acme
emails = { $n ->
    [one] One email
   *[other] { $n } emails
  }
after = Another line for you
