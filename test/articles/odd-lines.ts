/** Lines of front matter that mean something else after other lines. One of them is blank. */
const spelled = String.raw`title: T
title: "T"
title: 'T'
title:
title: |
title: a: b
title: null
title: "a
name: N
excerpt: "a\n\"b\" \u00e9"
excerpt: "\x41"
excerpt: >-
excerpt: a #b
excerpt: a#b
bio: ~
published: true
published: yes
published: "true"
published:
quality: 5
quality: 05
quality: -0
quality: 12345678901234567890
heat: x
heat: -3
heat: 1.0
category: news
category: - a
type: article
images:
images: []
images: [ a ]
images: none
images: [{url: x}]
images: &a
type: 2021-01-01
publishedDateTime: 2021-05-19T17:26:12Z
provider:
provider: CNN
provider: null
provider: {name: x}
  name: CNN
  name:
  name: null
  domain: cnn.com
  name: ""
  images:
    - url: "x"
      width: 5
    - |
topics:
topics: []
topics: [ ]
topics: [a, b-c]
topics: [a, a]
topics: [a,]
topics: [-a]
topics: a
  - A
- A
  - B
  - 'It''s'
  - "b
  - null
  -
  - a: b
  - - x
   - C
other: |
other: |2
other: >+
other: &a b
other: *a
other: !t x
other: %x
x y: z
ab.c: d
"q": v
? a
: b
<<: *a
<<<<<<< HEAD
=======
>>>>>>> x
|||||||
# comment
  # comment

   text
    more: text
      deep
plain text
key:value
---
---x
  ---
----
....
a: ---
b: -
c: -1
d: ?
e: ?x
f: :x
g: a:
h: a :
x: http://e.example/#a
y: [
z: ]
é: f
k: é`;

export const oddLines: readonly string[] = [
  ...spelled.split('\n'),
  '  ',
  '    ',
  '  text: ',
  'published: false ',
  '... ',
  '\ttab',
  'a:\tb',
  'l: \u00a0x',
  'm: \u2028',
  'n: \0',
  'o: \r',
  'p: a\rb',
];
