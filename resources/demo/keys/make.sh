#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the keys of the demo store anew. They were made once and are kept here so that every demo store has the same
# ones; the salts of PKCS#12 are random. DEMO ONLY: the private keys and their passphrase are public.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passphrase=svidok-demo

cat >"$work/ca.cnf" <<CNF
[ca]
default_ca = demo
[demo]
dir = $work
database = $work/index.txt
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
copy_extensions = none
email_in_dn = no
[any]
countryName = optional
organizationName = optional
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[req]
distinguished_name = name
[name]
CNF
: >"$work/index.txt"

subject() { printf '/C=UA/O=Свідок ДЕМО (не для справжніх справ)/CN=%s' "$1"; }
sign() { openssl ca -batch -notext -utf8 -config "$work/ca.cnf" "$@" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }; }

openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out "$work/ca.key" 2>/dev/null
openssl req -new -utf8 -config "$work/ca.cnf" -key "$work/ca.key" -subj "$(subject 'ДЕМО ЦСК Свідок')" -out "$work/ca.csr"
sign -selfsign -keyfile "$work/ca.key" -in "$work/ca.csr" -extensions authority \
  -startdate 20240101000000Z -enddate 20540101000000Z -out ca.pem

# person FILE NAME FROM TO KEY...
person() {
  file=$1 name=$2 from=$3 to=$4
  shift 4
  openssl genpkey "$@" -out "$work/$file.key" 2>/dev/null
  openssl req -new -utf8 -config "$work/ca.cnf" -key "$work/$file.key" -subj "$(subject "$name")" -out "$work/$file.csr"
  sign -cert ca.pem -keyfile "$work/ca.key" -in "$work/$file.csr" -extensions person -startdate "$from" -enddate "$to" -out "$file.pem"
  openssl pkcs12 -export -inkey "$work/$file.key" -in "$file.pem" -certfile ca.pem -name "$name (DEMO)" -passout "pass:$passphrase" -out "$file.p12"
}
person inspector 'Олена Петренко' 20240101000000Z 20540101000000Z -algorithm EC -pkeyopt ec_paramgen_curve:P-256
person senior 'Ігор Бондаренко' 20240101000000Z 20540101000000Z -algorithm RSA -pkeyopt rsa_keygen_bits:3072
person expired 'Олена Петренко' 20200101000000Z 20220101000000Z -algorithm EC -pkeyopt ec_paramgen_curve:P-256
