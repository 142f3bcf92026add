// Generated from contracts/ by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "registry_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmarkNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "fundWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBatch",
    "inputs": [
      {
        "name": "tickets",
        "type": "tuple[]",
        "internalType": "struct TicketRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRand",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "books",
        "type": "tuple[]",
        "internalType": "struct BookRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "winners",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "senderPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "reasons",
        "type": "bytes4[]",
        "internalType": "bytes4[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EarmarkTaken",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NotRedeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "item",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reason",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "payment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PaymentWord"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReleaseStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "releaseAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "lapsesAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveDrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAContract",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotReleasing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReleaseLapsed",
    "inputs": [
      {
        "name": "lapsesAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SlotSkipped",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TokenOnly",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFromFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const ticketBrokerBytecode =
  '0x610140806040523461026157606081615774803803809161002082856102af565b83398101031261026157805190610045604061003e602084016102e6565b92016102e6565b906001600160a01b038116801515806102a6575b61029457506080526001600160a01b0381169081159081158061028b575b6102785760a0521561020b5750620151805b60c052801580156101fe575b6101ef5760e052304660a01b176101005260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261013860c0826102af565b5190206101205260405161547990816102fb823960805181818161077e01528181610c4b0152818161153301528181611f2e0152818161281e0152818161303d015281816133220152614f46015260a0518181816116a30152818161382e0152613b1c015260c05181818161142001528181613bc6015261528f015260e051818181610503015281816109e801528181611d2801528181612538015261263c01526101005181613451015261012051816135090152f35b630cda068960e21b5f5260045ffd5b506301e133808111610095565b602060049160405192838092630afaeebf60e31b82525afa90811561026d575f91610237575b50610089565b90506020813d602011610265575b81610252602093836102af565b8101031261026157515f610231565b5f80fd5b3d9150610245565b6040513d5f823e3d90fd5b826322a2d07b60e21b5f5260045260245ffd5b50803b15610077565b6322a2d07b60e21b5f5260045260245ffd5b50813b15610059565b601f909101601f19168101906001600160401b038211908210176102d257604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102615756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816302809a06146127815750806306ec16f8146126df57806317ca0cdf1461265f57806320d3a0b414612606578063234c27d3146125da5780632f6c493c1461247a5780633590f4af1461240257806335f9278014612183578063387b166114611f5257806338d52e0f14611ee357806358b9b63e14611c895780635947361a14611a665780635e5c06e2146119b457806373494e68146116c75780637b1039991461165857806381cb5561146114a85780638ea1eacc14611445578063900cf0cf146113ea5780639745e9ec146113505780639a53678814610d87578063b9e86ef714610b8a578063bcc9689014610b22578063d4570c1c14610ab0578063de8a7cc114610a51578063e19d5c121461096f578063e678075f146108d2578063e742a10f146106b5578063eebffc92146105aa578063ef93714f1461043b578063f3c5a5d4146103915763f940e38514610173575f80fd5b3461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576101aa61291f565b906101b3612942565b9173ffffffffffffffffffffffffffffffffffffffff6101d282613663565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526040822090600182019267ffffffffffffffff845460a01c16801561033e5780421115610312575093610306916040958454956fffffffffffffffffffffffffffffffff87169660801c957fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff815416905581815280602052868120558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36103008385612d4d565b90613303565b82519182526020820152f35b602492507f16b82bbe000000000000000000000000000000000000000000000000000000008252600452fd5b6004827ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b6004827f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b80fd5b503461038e576104286fffffffffffffffffffffffffffffffff61040360406103b936612c62565b50506040805173ffffffffffffffffffffffffffffffffffffffff808916825289166020820152339181019190915260e09490941c60608501525050608090912092989395915050565b8152600360205220549061041e82610419613449565b61425e565b969194169361412c565b61043760405192839283612d31565b0390f35b503461038e5761044a36612bc2565b9073ffffffffffffffffffffffffffffffffffffffff61046b859495613663565b16330361058257606073ffffffffffffffffffffffffffffffffffffffff8080846104f3877f6d21040fdf66d3e15f165cb2b5a5cf38fd6fbcc89720bae2cf5e011fc01189d6978b8b919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8a52600360205260408a206105617f000000000000000000000000000000000000000000000000000000000000000061052c8142612d4d565b83547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff82161790935582612d4d565b9063ffffffff6040519916895260208901526040880152169616941692a480f35b6004857f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576105e261291f565b73ffffffffffffffffffffffffffffffffffffffff61060082613663565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c161561068d577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e58280a280f35b6004837ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576106ee61291f565b6106f66129e1565b6106fe612a00565b9060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce57610737608435838386612f9e565b926107666fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8416612d4d565b9373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156108a65786906107ae614f26565b926107b7612e44565b916107c061302b565b91813b156108a25789938573ffffffffffffffffffffffffffffffffffffffff9360ff829661012495604051998a9889977fef55bec600000000000000000000000000000000000000000000000000000000895216600488015230602488015260448701526101043560648701528635608487015260a48601521660c484015260c43560e484015260e4356101048401525af180156108975761087e575b505061087b9461086d91614f73565b610875612e44565b906136ae565b80f35b8161088891612d87565b61089357855f61085e565b8580fd5b6040513d84823e3d90fd5b8480fd5b6004877f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b8380fd5b503461038e576109549061092b6108e836612a3e565b50506040805173ffffffffffffffffffffffffffffffffffffffff808716825287166020820152339181019190915260e09290921c606083015250608090209093565b8452600360205260408420549261094984610944613449565b613cb4565b945060801c9361412c565b60606040518160848237209061043760405192839283612d31565b503461038e576080906109c961098436612bc2565b928592919250919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8152600360205263ffffffff6040822054918260a01c82841691610a0d7f000000000000000000000000000000000000000000000000000000000000000084612d4d565b4211610a49575b50826fffffffffffffffffffffffffffffffff8560201c16916040519560c01c86521660208501526040840152166060820152f35b915081610a14565b503461038e5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610a8e61291f565b610a966129e1565b610a9e612a00565b9060643592612f9e565b604051908152f35b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610aa8602091610aee61291f565b906040610af9612942565b9173ffffffffffffffffffffffffffffffffffffffff8416815260028652205460801c91613b04565b503461038e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa8610b5f61291f565b610b67612942565b610b6f612965565b610b77612988565b90610b806129c2565b9260a43594612f05565b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57610bc361291f565b610bcb612942565b610bd3612965565b610bdb612988565b90610be46129c2565b9260e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c36011261089357610c1f60c435858585858a612f05565b946fffffffffffffffffffffffffffffffff85169573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016908115610d5f578890610c7c614f26565b9260a4359073ffffffffffffffffffffffffffffffffffffffff8216918281036108a25750610ca961301b565b90803b156108a2578492836101249260ff8f9560405198899788967fef55bec60000000000000000000000000000000000000000000000000000000088526004880152306024880152604487015261014435606487015261016435608487015260a48601521660c48401526101043560e484015283356101048401525af1801561089757610d46575b505061087b96610d4191614f73565b613163565b81610d5091612d87565b610d5b57875f610d32565b8780fd5b6004897f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760043567ffffffffffffffff811161134c573660238201121561134c5767ffffffffffffffff81600401351161134c5736602460e08360040135028301011161134c5767ffffffffffffffff6024351161134c5736602360243501121561134c5767ffffffffffffffff602435600401351161134c5736602461012081356004013502813501011161134c57610e57602435600401358260040135612d4d565b90610e6182612e2c565b610e6e6040519182612d87565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610e9b84612e2c565b013660208301377fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610ee5610ecf85612e2c565b94610edd6040519687612d87565b808652612e2c565b01366020850137604051926040840184811067ffffffffffffffff82111761131f576040528484526020840152610f1a613449565b92845b83600401358110156110c657600190610f96610f40604460e08402880101612e67565b610f51602460e08502890101612e67565b6040805173ffffffffffffffffffffffffffffffffffffffff9384168152929091166020830152339082015260e0838102880160840135901c60608201526080902090565b7f820c3bd70000000000000000000000000000000000000000000000000000000088610fc28387613a7b565b15611091575b61100e92507fffffffff000000000000000000000000000000000000000000000000000000008216610ffa8589612e88565b52606460e085028901013560801c916135ba565b61101f604460e08402880101612e67565b907f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda73ffffffffffffffffffffffffffffffffffffffff611067602460e087028b0101612e67565b61108782604051938493169616948760848d60e083020101353385612ec9565b0390a35b01610f1d565b50506110a6602460e084028801018289613571565b81156110be576110b961100e9387613ab6565b610fc8565b50505061108b565b50919091845b602435600401358110156112b7576001906101208102602435016111416110f560448301612e67565b61110160248401612e67565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301523390820152608483013560e01c60608201526080902090565b907f820c3bd700000000000000000000000000000000000000000000000000000000898a936111708189613a7b565b15611246575b506112087f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9273ffffffffffffffffffffffffffffffffffffffff926fffffffffffffffffffffffffffffffff6111d1898d60040135612d4d565b978d6112008a7fffffffff00000000000000000000000000000000000000000000000000000000871692612e88565b5216916135ba565b9361123c61121860448601612e67565b9561122560248701612e67565b926084856040519687961699169701353385612ec9565b0390a35b016110cc565b9350505061125860248201838a613a38565b9382156112ad577f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9273ffffffffffffffffffffffffffffffffffffffff926112a4611208938b613ab6565b92509250611176565b5050505050611240565b8386604051918291602083016020845282518091526020604085019301915b8181106112e4575050500390f35b82517fffffffff00000000000000000000000000000000000000000000000000000000168452859450602093840193909201916001016112d6565b6024867f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5080fd5b503461038e576113bc6113af61136536612c62565b5050505050905060e01c91339273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b6113b7613449565b6139f1565b826113c5578380f35b6113e293506fffffffffffffffffffffffffffffffff16916135ba565b602081519101fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576020610aa87f000000000000000000000000000000000000000000000000000000000000000042612df5565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060209173ffffffffffffffffffffffffffffffffffffffff61149761291f565b168152600483522054604051908152f35b503461038e576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576114e161291f565b6114e96129e1565b6114f1612a00565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126108ce5773ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016801561163057849061156361302b565b813b1561162c5760ff60e484928360405195869485937fd505accf0000000000000000000000000000000000000000000000000000000085523360048601523060248601526064356044860152608435606486015216608484015260c43560a4840152833560c48401525af1611617575b505061087b9261161061160b6fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612d4d565b61303b565b33906136ae565b8161162191612d87565b6108ce57835f6115d4565b8280fd5b6004857f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e576116d636612ac0565b9190929373ffffffffffffffffffffffffffffffffffffffff6116f882613663565b16330361198c5773ffffffffffffffffffffffffffffffffffffffff811692838752600260205260408720916fffffffffffffffffffffffffffffffff835416926fffffffffffffffffffffffffffffffff83169380851161195c578490036fffffffffffffffffffffffffffffffff811161192f576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905584158015611911575b80156118f3575b6118cb578360609373ffffffffffffffffffffffffffffffffffffffff9361183d897f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3988c8897919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8b5260036020528a7fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006118a26040842094855494506fffffffffffffffffffffffffffffffff8560201c16613955565b60201b16911617905563ffffffff6040519816885260208801526001604088015216951693a480f35b6004887fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b5073ffffffffffffffffffffffffffffffffffffffff8416156117b7565b5073ffffffffffffffffffffffffffffffffffffffff8716156117b0565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b89856044927f03eb8b54000000000000000000000000000000000000000000000000000000008352600452602452fd5b6004867f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060809173ffffffffffffffffffffffffffffffffffffffff611a0661291f565b16815260026020522067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576040519061014082019082821067ffffffffffffffff831117611c5c5750604052611ac061291f565b8152611aca612942565b60208201908152611ad9612965565b60408301908152611ae8612a1f565b60608401908152611af7612b7d565b60808501908152611b06612b94565b60a08601908152611b1561299b565b9060c08701918252611b25612bab565b9260e08801938452611b356129ae565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152611c4561018082612d87565b519020611c5190613854565b604051908152602090f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526041600452fd5b503461038e57611c9836612bc2565b909373ffffffffffffffffffffffffffffffffffffffff611cb885613663565b163303611ebb576040805173ffffffffffffffffffffffffffffffffffffffff8087168252808616602083015287169181019190915263ffffffff831660608201526080902081526003602052604081209384549463ffffffff86168015611e935780421115611e6857611d4d907f000000000000000000000000000000000000000000000000000000000000000090612d4d565b804211611e3d575073ffffffffffffffffffffffffffffffffffffffff806020986040827f3d6888a35c3a8a746270034faa1a2a787d843db62678ff409d9e196fc7c19dc29682967fffffffffffffffffffffffff00000000000000000000000000000000000000006fffffffffffffffffffffffffffffffff8e60201c169d169055169687815260028c52206fffffffffffffffffffffffffffffffff611df88b82845416613955565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905563ffffffff845197168752888a88015216951693a4604051908152f35b7f121d69d6000000000000000000000000000000000000000000000000000000008452600452602483fd5b7f16b82bbe000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f614d2389000000000000000000000000000000000000000000000000000000008152fd5b807f30cd74710000000000000000000000000000000000000000000000000000000060049252fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57611f8a61291f565b611f92612942565b906044359167ffffffffffffffff83168093036108ce5773ffffffffffffffffffffffffffffffffffffffff1691821561215b5773ffffffffffffffffffffffffffffffffffffffff8216918285526002602052600160408620019182549173ffffffffffffffffffffffffffffffffffffffff83166121335790859291853303612066575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7358380a380f35b9080929350421161210b57906120d5916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f84528860408401526060830152606082526120bc608083612d87565b6120cf6084359360643593519020613854565b90613895565b156120e35783905f80612018565b6004857f37e8456b000000000000000000000000000000000000000000000000000000008152fd5b6004877fc479e86d000000000000000000000000000000000000000000000000000000008152fd5b6004877fcf04b1bb000000000000000000000000000000000000000000000000000000008152fd5b6004847fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760405190610180820182811067ffffffffffffffff8211176123d5576040526121db61291f565b82526121e5612942565b90602083019182526121f5612965565b9060408401918252612205612a1f565b9060608501918252612215612b7d565b60808601908152612224612b94565b60a0870190815261223361299b565b60c08801908152612242612bab565b9160e089019283526122526129ae565b936101008a0194855261012435957fffffffffffffffffffffffffffffffff000000000000000000000000000000008716870361038e57506101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152611c456101c082612d87565b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761087b61243861291f565b6124406129e1565b612448612a00565b9161161061160b6fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612d4d565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576124b261291f565b73ffffffffffffffffffffffffffffffffffffffff6124d082613663565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c166125b25760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd709161255d7f000000000000000000000000000000000000000000000000000000000000000042612d4d565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a280f35b6004837fe47b668b000000000000000000000000000000000000000000000000000000008152fd5b5061087b6125e736612ac0565b93610d416fffffffffffffffffffffffffffffffff869593951661303b565b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461038e576126b96126c661267436612a3e565b50506040805173ffffffffffffffffffffffffffffffffffffffff958616815294909516602085015250339383019390935260e09290921c6060820152608090209092565b6126c1613449565b61352b565b9091826126d1578380f35b6113e2935060801c916135ba565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602090610aa861271d61291f565b9133815260048452604081205492839133815260048652604081205560405182815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3613303565b82346128f3576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126128f3576127ba61291f565b916127c3612942565b6127cb612965565b6127d3612988565b916127dc6129c2565b9360a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c3601126128f35773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156128f75761284c61301b565b90803b156128f35760e4835f819360ff82967fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260a435604486015260c43560648601521660848401526101043560a48401526101243560c48401525af16128dd575b5061087b9495610d416fffffffffffffffffffffffffffffffff861661303b565b61087b95505f6128ec91612d87565b5f946128bc565b5f80fd5b7f3ede3030000000000000000000000000000000000000000000000000000000005f5260045ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff821682036128f357565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036128f357565b6044359073ffffffffffffffffffffffffffffffffffffffff821682036128f357565b6064359063ffffffff821682036128f357565b60c4359063ffffffff821682036128f357565b610104359063ffffffff821682036128f357565b608435906fffffffffffffffffffffffffffffffff821682036128f357565b602435906fffffffffffffffffffffffffffffffff821682036128f357565b604435906fffffffffffffffffffffffffffffffff821682036128f357565b606435906fffffffffffffffffffffffffffffffff821682036128f357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e09101126128f35760043573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060243573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060443590606435906084359060a4359060c43590565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a09101126128f35760043573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060243573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060443573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060643563ffffffff811681036128f357906084356fffffffffffffffffffffffffffffffff811681036128f35790565b6084359067ffffffffffffffff821682036128f357565b60a4359067ffffffffffffffff821682036128f357565b60e4359067ffffffffffffffff821682036128f357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60809101126128f35760043573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060243573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060443573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060643563ffffffff811681036128f35790565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6101209101126128f35760043573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060243573ffffffffffffffffffffffffffffffffffffffff811681036128f3579060443590606435906084359060a4359060c4359060e435906101043590565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b929190612d48602091604086526040860190612cee565b930152565b91908201809211612d5a57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612dc857604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8115612dff570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b67ffffffffffffffff8111612dc85760051b60200190565b60643573ffffffffffffffffffffffffffffffffffffffff811681036128f35790565b3573ffffffffffffffffffffffffffffffffffffffff811681036128f35790565b8051821015612e9c5760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b909260809273ffffffffffffffffffffffffffffffffffffffff612f029695168352602083015260408201528160608201520190612cee565b90565b949263ffffffff9073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9496939681604051988160208b019b7fe585acc9de54028a857d000d527f7875c350758113525dbec68bde647a2dfd9b8d521660408b01521660608901521660808701521660a08501521660c083015260e082015260e08152612f9861010082612d87565b51902090565b9290916fffffffffffffffffffffffffffffffff90816040519473ffffffffffffffffffffffffffffffffffffffff60208701977f535ec4b59969f91bb3f2860c8ddcf6640411aeaa89b512602282a847541f920d895216604087015216606085015216608083015260a082015260a08152612f9860c082612d87565b60e43560ff811681036128f35790565b60a43560ff811681036128f35790565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff82161561312857346130f857613086614f26565b6040519282606052306040523360601b602c526f23b872dd000000000000000000000000600c5260205f6064601c82855af1908160015f511416156130da575b50506130d8925f606052604052614f73565b565b3b153d1710156130eb575f806130c6565b637939f4245f526004601cfd5b7f195a3ca1000000000000000000000000000000000000000000000000000000005f52346004525f60245260445ffd5b80915034036131345750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9193909373ffffffffffffffffffffffffffffffffffffffff831692831580156132e5575b80156132c7575b61329f5773ffffffffffffffffffffffffffffffffffffffff826fffffffffffffffffffffffffffffffff7f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da395613225896060978c8798919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b5f52600360205260405f2080547fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff0000000061327785878560201c16613955565b60201b16911617905563ffffffff604051991689521660208801525f604088015216951693a4565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff82161561318f565b5073ffffffffffffffffffffffffffffffffffffffff861615613188565b9073ffffffffffffffffffffffffffffffffffffffff82161561329f577f00000000000000000000000000000000000000000000000000000000000000009173ffffffffffffffffffffffffffffffffffffffff83166133f1575f809350809281925af13d156133ec573d67ffffffffffffffff8111612dc857604051906133b3601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183612d87565b81525f60203d92013e5b156133c457565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b6133bd565b6014526034526fa9059cbb0000000000000000000000005f5260205f6044601082855af1908160015f5114161561342b575b50505f603452565b3b153d17101561343c575f80613423565b6390b8ec185f526004601cfd5b304660a01b177f0000000000000000000000000000000000000000000000000000000000000000146135075760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152612f9860c082612d87565b7f000000000000000000000000000000000000000000000000000000000000000090565b905f52600360205260405f20613545600482548094613ef8565b918261356a57613566925060443560801c6064351791602435600435614fbd565b9091565b5050905f90565b91905f52600360205260405f209161358c8284548093613ef8565b92836135b2576135669350604083013560801c6060840135179260208101359035614fbd565b505050905f90565b91907f03eb8b54000000000000000000000000000000000000000000000000000000008303613627577fffffffff00000000000000000000000000000000000000000000000000000000604051931660208401526024830152604482015260448152612f02606482612d87565b50507fffffffff000000000000000000000000000000000000000000000000000000006040519116602082015260048152612f02602482612d87565b9073ffffffffffffffffffffffffffffffffffffffff82165f52600260205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156136aa5750565b9150565b73ffffffffffffffffffffffffffffffffffffffff909392931691821561329f576fffffffffffffffffffffffffffffffff81169081151580613816575b6137ee577f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b926040926137cd73ffffffffffffffffffffffffffffffffffffffff93875f52600260205261378d865f20916fffffffffffffffffffffffffffffffff61375b8c82865416613955565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000845416178355825460801c613955565b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b6fffffffffffffffffffffffffffffffff84519716875260208701521693a3565b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156136ec565b60429061385f613449565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b927f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811692917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161394c576020935f9360ff608094604051948552811c601b0116868401526040830152606082015282805260015afa15613941575f5173ffffffffffffffffffffffffffffffffffffffff91821691168114908161393a575090565b9050151590565b6040513d5f823e3d90fd5b50505050505f90565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311612d5a576fffffffffffffffffffffffffffffffff809116921682116139c957016fffffffffffffffffffffffffffffffff8111612d5a5790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b905f52600360205260405f2090613a0c60048354809361491d565b5080939180613a2d575050613a28918391602435600435614fbd565b919092565b9250925050915f9190565b905f52600360205260405f20613a51838254809461491d565b5080949180613a6f575050918391836020613a289501359035614fbd565b935093505050915f9190565b90602082015f5b8351811015613aae5782613a97828451612e88565b5114613aa557600101613a82565b50505050600190565b505050505f90565b60208101518151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8214612d5a57613af492600183019052612e88565b52565b91908203918211612d5a57565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016918215613aae5760406024938151948580927f772ccf5d00000000000000000000000000000000000000000000000000000000825273ffffffffffffffffffffffffffffffffffffffff871660048301525afa928315613941575f905f94613c71575b5015613aae57613c4191613c1073ffffffffffffffffffffffffffffffffffffffff613beb7f000000000000000000000000000000000000000000000000000000000000000042612df5565b931694855f525f602052613c0b613c058560405f2061511b565b88612d4d565b612df5565b935f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f2061511b565b9080821015613c6a5782613c558383613af7565b1015613c6557612f029250613af7565b505090565b5050505f90565b9350506040833d604011613cac575b81613c8d60409383612d87565b810103126128f35782519283151584036128f35760200151925f613b9f565b3d9150613c80565b6064357fffffffffffffffffffffffffffffffff000000000000000000000000000000008160801b16613ed1578060801c9263ffffffff8416928315613ea8576044359167ffffffffffffffff831695864211613e7d576bffffffffffffffffffffffff169060a01c1015613e5457613dee9367ffffffffffffffff604294816040519560c4355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f7087526040600460208901373360608801528060801c608088015260401c16978860a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f1901000000000000000000000000000000000000000000000000000000000000825260028201522060a4359060843590602435613895565b15613e2f57606060405181608482372060c01c1015613e0b575f90565b7f618c72420000000000000000000000000000000000000000000000000000000090565b507f37e8456b0000000000000000000000000000000000000000000000000000000090565b50505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b50505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b5050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b91909160608201357fffffffffffffffffffffffffffffffff000000000000000000000000000000008160801b16614104578060801c9363ffffffff85169283156140da5760408501359167ffffffffffffffff8316968742116140ae576bffffffffffffffffffffffff169060a01c1015614084576140419367ffffffffffffffff604294816040519560c08a01355f527fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f70875260408a60208901373360608801528060801c608088015260401c16988960a087015260c08601528060e01c60e086015260a01c1661010084015261012083015260205f20610140830152610160822060228301527f19010000000000000000000000000000000000000000000000000000000000008252600282015220608083019260a08101359160208535920135613895565b1561405e57606090816040519182372060c01c1015613e0b575f90565b50507f37e8456b0000000000000000000000000000000000000000000000000000000090565b5050505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b50505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b5050505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b505050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b9392939190918061421f575073ffffffffffffffffffffffffffffffffffffffff82165f52600260205261418f6fffffffffffffffffffffffffffffffff60405f209560201c169454946fffffffffffffffffffffffffffffffff861690612d4d565b938484116141fc575b505050818111156141e657604051917f03eb8b540000000000000000000000000000000000000000000000000000000060208401526024830152604482015260448152612f02606482612d87565b50506040516141f6602082612d87565b5f815290565b916142109161421694959360801c91613b04565b90612d4d565b905f8080614198565b93505050507fffffffff000000000000000000000000000000000000000000000000000000006040519116602082015260048152612f02602482612d87565b9190915f925f905f9263ffffffff60643560801c1693608085116148ee5760c435917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8301917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6001881b018310156148c05767ffffffffffffffff604435164211614892575082916040519360643560801b9360e4358652605385176020870152610104356040870152605285176060870152608086019182938116155f146146a0575061433b86839060406060918051828501520151910152565b5f905b607f811161463f57805b6146235750602082015290966080909101915b826040527fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e5835260406004602085013733606084015260443560801c9384608085015267ffffffffffffffff60443560401c16928360a086015267ffffffffffffffff6044351660c086015260643560e01c60e086015267ffffffffffffffff60643560a01c16610100860152610120850152610140840152845161016084015260408501516101808401526101a0832060228401527f190100000000000000000000000000000000000000000000000000000000000083526002830152604282205f97600192845b8281036145da57505050877fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa0840151966bffffffffffffffffffffffff7fffffffffffffffffffffffff0000000000000000000000000000000000000000606435169860801b891760801c169060a01c10156145aa57506144cf9060a4359060843590602435613895565b1561457d571561455157827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091030160071c02926fffffffffffffffffffffffffffffffff8411614527575060a0015160801b171791565b7f062504010000000000000000000000000000000000000000000000000000000096509492505050565b507f618c7242000000000000000000000000000000000000000000000000000000009650929492505050565b507f37e8456b00000000000000000000000000000000000000000000000000000000975093959350505050565b7fd44e0629000000000000000000000000000000000000000000000000000000009a509698969750505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929a50018281526080812099828b60c01c101561461b575b9190614444565b5f9450614614565b6040808820885287810190812090526001918201911c80614348565b604080882088528781018181208152818920895281812081528189208952818120815281892089528181208152818920895281812081528189208952818120815281892089528181208152818920895290812090526008918201911c61433e565b61473e6001919c99969593929a979b989c7f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b015b60808a9261475c8d829060406060918051828501520151910152565b826020820152019960017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83011b809118921461487657918160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8160809f989795968f9783614857614861927f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b809303018961534e565b019e8f9d9597989f5050505099909250614740565b61488a91509a969995989394979a8661534e565b96909661435b565b7f8e45a992000000000000000000000000000000000000000000000000000000009850949694955050505050565b7f1390f2a1000000000000000000000000000000000000000000000000000000009850949694955050505050565b505050505090507f1390f2a100000000000000000000000000000000000000000000000000000000905f905f90565b929190925f935f915f9063ffffffff606086013560801c169460808611614ef65760c0810135927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8401907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6001891b01821015614ec75767ffffffffffffffff6040840135164211614e985750836040519460e084013586526053606085013560801b17602087015261010084013560408701526052606085013560801b176060870152608086019182938116155f14614cb05750614a0b86839060406060918051828501520151910152565b5f905b607f8111614c4f57805b614c335750602082015290966080909101915b826040527fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e583526040816020850137336060840152604081013560801c9384608085015267ffffffffffffffff604083013560401c16928360a086015267ffffffffffffffff60408401351660c0860152606083013560e01c60e086015267ffffffffffffffff606084013560a01c16610100860152610120850152606082013560801b610140850152855161016085015260408601516101808501526101a0842060228501527f19010000000000000000000000000000000000000000000000000000000000008452600284015260428320905f98600193855b828103614bea57505050887fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa0850151976bffffffffffffffffffffffff7fffffffffffffffffffffffff00000000000000000000000000000000000000006060850135169960801b8a1760801c169060a01c1015614bb95750908160a06144cf9301359160206080830135920135613895565b7fd44e0629000000000000000000000000000000000000000000000000000000009b50979997985050505050505050565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929b5001838152608081209a828c60c01c1015614c2b575b9190614b26565b5f9550614c24565b6040808820885287810190812090526001918201911c80614a18565b604080882088528781018181208152818920895281812081528189208952818120815281892089528181208152818920895281812081528189208952818120815281892089528181208152818920895290812090526008918201911c614a0e565b614d4e6001919c99969593929a979b989c7f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b015b60808a92614d6c8d829060406060918051828501520151910152565b826020820152019960017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83011b8091189214614e7c57918160017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8160809f989795968f9783614857614e67927f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b019e8f9d9597989f5050505099909250614d50565b614e9091509a969995989394979a8661534e565b969096614a2b565b7f8e45a99200000000000000000000000000000000000000000000000000000000995095979596505050505050565b7f1390f2a100000000000000000000000000000000000000000000000000000000995095979596505050505050565b50505050505090507f1390f2a100000000000000000000000000000000000000000000000000000000905f905f90565b306014526f70a082310000000000000000000000005f52602080602460107f00000000000000000000000000000000000000000000000000000000000000005afa601f3d11166020510290565b614f8490614f7f614f26565b613af7565b818103614f8f575050565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b949293905f955f936fffffffffffffffffffffffffffffffff8416946fffffffffffffffffffffffffffffffff8860201c165f918188115f146150cd57508661500791868661514a565b8099911561509f575060209373ffffffffffffffffffffffffffffffffffffffff937f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b969363ffffffff86945b1690871b7fffffffffffffffffffffffff00000000000000000000000000000000000000008a891b16171790551695865f526004845260405f209081540190556040519485521692a3565b7f03eb8b54000000000000000000000000000000000000000000000000000000009a50985050505050505050565b987f2f5a4bb09901d9e7ea1628cb27fbd9ad5d43513e08ff88664abc1d8fffc6ac8b9592509373ffffffffffffffffffffffffffffffffffffffff9360209563ffffffff8a87950391615054565b54908160c01c145f146151455777ffffffffffffffffffffffffffffffffffffffffffffffff1690565b505f90565b93929391909173ffffffffffffffffffffffffffffffffffffffff831691825f52600260205261519260405f20916fffffffffffffffffffffffffffffffff83541690612d4d565b93848711156152fc57906151c16151b18493835460801c948591613b04565b6151bb878a613af7565b96612d4d565b8097116152f2577f9110a7cd9ec313315baa1040eb432fcae759aee556f1dcd40e71a13e5a5a306692615286826fffffffffffffffffffffffffffffffff615246896020977fffffffffffffffffffffffffffffffff0000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff9854168555613af7565b82546fffffffffffffffffffffffffffffffff16911660801b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055565b6152e3866152b47f000000000000000000000000000000000000000000000000000000000000000042612df5565b875f525f86526152c8828260405f20615413565b875f526001865260405f208585165f52865260405f20615413565b6040519586521693a360019190565b50505050505f9190565b5092946fffffffffffffffffffffffffffffffff925082915061531f9086613af7565b16167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905560019190565b9060408201905b6007811161539b57805b61536857505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff018061535f565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff801615355565b9177ffffffffffffffffffffffffffffffffffffffffffffffff6154617fffffffffffffffff0000000000000000000000000000000000000000000000009261545c858761511b565b612d4d565b169160c01b1617905556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0x22133a6e296d21f0dbf46b3e41db05e0ef0048f16039728028b4f8cf6ccdd7ee'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 1283,
    "length": 32
  },
  {
    "start": 1918,
    "length": 32
  },
  {
    "start": 2536,
    "length": 32
  },
  {
    "start": 3147,
    "length": 32
  },
  {
    "start": 5152,
    "length": 32
  },
  {
    "start": 5427,
    "length": 32
  },
  {
    "start": 5795,
    "length": 32
  },
  {
    "start": 7464,
    "length": 32
  },
  {
    "start": 7982,
    "length": 32
  },
  {
    "start": 9528,
    "length": 32
  },
  {
    "start": 9788,
    "length": 32
  },
  {
    "start": 10270,
    "length": 32
  },
  {
    "start": 12349,
    "length": 32
  },
  {
    "start": 13090,
    "length": 32
  },
  {
    "start": 13393,
    "length": 32
  },
  {
    "start": 13577,
    "length": 32
  },
  {
    "start": 14382,
    "length": 32
  },
  {
    "start": 15132,
    "length": 32
  },
  {
    "start": 15302,
    "length": 32
  },
  {
    "start": 20294,
    "length": 32
  },
  {
    "start": 21135,
    "length": 32
  }
]

export const recipientRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "epochLength_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "minimumBond_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bondDelay_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "activeCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deactivate",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "entries",
    "inputs": [
      {
        "name": "start",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "page",
        "type": "tuple[]",
        "internalType": "struct Entry[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryOf",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Entry",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochLength",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "membership",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "active",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "members",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minimumBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "setService",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawBond",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BondPaid",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deactivated",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "activeUntil",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "bondBackAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Registered",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "activeFrom",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ServiceChanged",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BondLocked",
    "inputs": [
      {
        "name": "bondBackAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BondTooSmall",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "IndexOutOfBounds",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ServiceInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SettingOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const recipientRegistryBytecode =
  '0x60e0346100ea57601f611c2438819003918201601f19168301916001600160401b038311848410176100ee578084926060946040528339810103126100ea578051906040602082015191015191801580156100de575b6100bf57811580156100ce575b6100bf576301e1338083116100bf5760805260a05260c052604051611b2190816101038239608051818181610d5d015281816118520152611a05015260a05181818160d7015261068a015260c05181818161062e0152611a3b0152f35b630a7aaf0360e21b5f5260045ffd5b506001600160801b038211610062565b5062278d008111610055565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630cbb0f831461137557806317b937e61461118a57806320c32d7614610f955780634331ed1f14610f5557806351b42b0014610d8057806357d775f814610d2857806358bb388a14610cb55780637529d9df146107c2578063772ccf5d146106ed578063900cf0cf146106ad578063aa7517e114610655578063e36fe627146105f95763f2c298be146100a8575f80fd5b6100b13661145b565b90335f5260016020526fffffffffffffffffffffffffffffffff60405f2054166105d1577f00000000000000000000000000000000000000000000000000000000000000008034106105a257506101088282611934565b610110611850565b9160028301809311610357576101c260405161012b816114d7565b6fffffffffffffffffffffffffffffffff348116825267ffffffffffffffff86811660208085019182526040808601938452335f908152600190925290209351905191517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b16921677ffffffffffffffff0000000000000000000000000000000060809290921b9190911617179055565b335f52600260205260405f2067ffffffffffffffff8211610575576101e781546115e0565b601f8111610532575b505f82601f8111600114610494578061023b925f91610489575b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b63978aab9260045260035f5260245f203368fbb67fda52d4bfb8bf331461047c57331561046c575b8154906bffffffffffffffffffffffff8216908360205281156103b5575b805f5260405f20918254156103845750505050505b6102a96102a4611850565b611a60565b5f5460c01c67ffffffffffffffff8114610357577ff815c62c815721df19419e55df8335668299067048bb50a723cf723eed99871a926103316001610343930177ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b6040519260608452606084019161164c565b9234602083015260408201528033930390a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60011c9182600101905581156103a55760601b908301556002019055610299565b91505060601b6003179055610299565b9180915060601c908115610460578282146104575760018401805460601c908115610448575083811461043e576002850190815460601c91821561042e5750848214610423576007935f52600160405f20555f52600260405f20555f52600360405f20551790600790610284565b505050505050610299565b95505050505060601b9055610299565b5050505050610299565b945050505060601b9055610299565b50505050610299565b505060601b9055610299565b5068fbb67fda52d4bfb8bf610266565b63f5a267f15f526004601cfd5b90508501355f61020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01690825f528360205f20925f5b8181106105175750106104df575b5050600182811b01905561023e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19908501351690555f806104d0565b878401358555600190940193602093840193879350016104c2565b828111156101f05761056790825f5260205f2090601f850160051c906020861061056d575b601f82910160051c039101611631565b5f6101f0565b5f9150610557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f9901e611000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b7f3a81d6fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5611850565b604051908152f35b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff81168091036106515760408091610749611850565b905f52600160205280825f20835190610761826114d7565b54906fffffffffffffffffffffffffffffffff8216815267ffffffffffffffff8260801c169182602083015260c01c9485910152111591826107b6575b506107a89061197a565b825191151582526020820152f35b811091506107a861079e565b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff811680820361065157335f52600160205260405f2054916fffffffffffffffffffffffffffffffff8316928315610c8d5760c01c67ffffffffffffffff8114610c655761085590611a03565b804210610c3a575063978aab9260045260035f5260245f20339068fbb67fda52d4bfb8bf331461047c573315610c29575b8054906bffffffffffffffffffffffff821615916b7fffffffffffffffffffffff8160011c16937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8501918260011b94610bc25750826020525f5260405f209283548015610bb7575f956001937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830103610b37575b50507fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617179055555b335f52600260205260405f2061095e81546115e0565b9081610ad4575b50508115610aac57335f52600160205260405f2091836fffffffffffffffffffffffffffffffff84541603926fffffffffffffffffffffffffffffffff8411610357575f858194829483946fffffffffffffffffffffffffffffffff8499167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556040518381527f18a84ebd465ec25e8f07cad74201091eea4db56b716baa5a07a0995ccd051e1e60203392a35af13d15610aa7573d67ffffffffffffffff81116105755760405190610a65601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018361150f565b81525f60203d92013e5b15610a7f57602090604051908152f35b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b610a6f565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b81601f5f9311600114610aeb5750555b8380610965565b81835260208320610b2791601f0160051c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190600101611631565b8082528160208120915555610ae4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90850101547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838701015560601c86526040862055888061091c565b505050505050610948565b9293509350508260019160601c14610c1057810182815460601c14610bfe575060020190815460601c14610bf65750610948565b5f9055610948565b905f9250600201908154905555610948565b5f92506002908201918254815501908154905555610948565b68fbb67fda52d4bfb8bf9150610886565b7f2097f6ac000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddecb6e6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faba47339000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff8116810361065157610d10610d249161168a565b6040519182916020835260208301906113ad565b0390f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261065157335f52600160205260405f20610dc38161191f565b610dcb611850565b67ffffffffffffffff825460801c16600182019182811191826103575783811115610f4357906102a4610e4292955b805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055565b610e9a610e525f5460c01c6119ce565b77ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b610357578114610ee1575b610eae81611a03565b60405191825260208201527f53fa1cfa66e5081df8b64f227c916332fd30af547156907cbf24a45dd23b116860403392a2005b610ef867ffffffffffffffff5f5460801c166119ce565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000005f549260801b169116175f55610ea5565b509050610e425f916102a48495610dfa565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5610f90611850565b61197a565b3461065157610fa33661145b565b335f526001602052610fb760405f2061191f565b610fc18183611934565b335f52600260205260405f209167ffffffffffffffff821161057557610fe783546115e0565b601f8111611150575b505f92601f831160011461108b579061107b9161106284807f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6496975f9161108057507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b604051918291602083523395602084019161164c565b0390a2005b90508401358861020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08316815f5260205f20905f5b81811061113857509084957f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b649561107b95949310611100575b5050600185811b019055611065565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c199084013516905585806110f1565b848701358355602096870196600190930192016110b8565b82811115610ff05761118490845f5260205f2090601f850160051c906020861061056d57601f82910160051c039101611631565b83610ff0565b346106515760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610651576004356024356111c76118a9565b828181101561136d576111d9916114ca565b808210156113655750905b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061122761121184611550565b9361121f604051958661150f565b808552611550565b015f5b81811061134e5750505f5b82518110156112cb576112488183611592565b9063978aab9260045260035f528160245f20015460601c916112686118a9565b11156112a3576112878268fbb67fda52d4bfb8bf60019414150261168a565b611291828661159f565b5261129c818561159f565b5001611235565b7f4e23d035000000000000000000000000000000000000000000000000000000005f5260045ffd5b826040518091602082016020835281518091526040830190602060408260051b8601019301915f905b82821061130357505050500390f35b9193602061133e827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0600195979984950301865288516113ad565b96019201920185949391926112f4565b602090611359611568565b8282870101520161122a565b9050906111e4565b50505f6111d9565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e56118a9565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020608060c09573ffffffffffffffffffffffffffffffffffffffff81511686526fffffffffffffffffffffffffffffffff83820151168387015267ffffffffffffffff604082015116604087015267ffffffffffffffff6060820151166060870152015160a0608086015280519182918260a0880152018686015e5f8582860101520116010190565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126106515760043567ffffffffffffffff811161065157826023820112156106515780600401359267ffffffffffffffff84116106515760248483010111610651576024019190565b9190820391821161035757565b6060810190811067ffffffffffffffff82111761057557604052565b60a0810190811067ffffffffffffffff82111761057557604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761057557604052565b67ffffffffffffffff81116105755760051b60200190565b60405190611575826114f3565b60606080835f81525f60208201525f60408201525f838201520152565b9190820180921161035757565b80518210156115b35760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182811c92168015611627575b60208310146115fa57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916115ef565b5f5b82811061163f57505050565b5f82820155600101611633565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff906116a8611568565b5016805f52600160205260405f20604051906116c3826114d7565b546fffffffffffffffffffffffffffffffff811691828152602081019267ffffffffffffffff8360801c168452604082019260c01c8352156118125767ffffffffffffffff6fffffffffffffffffffffffffffffffff8192511693511691511690835f52600260205260405f20926040519461173e866114f3565b855260208501526040840152606083015260405190815f825492611761846115e0565b80845293600181169081156117d2575060011461178e575b506117869250038261150f565b608082015290565b90505f9291925260205f20905f915b8183106117b6575050906020611786928201015f611779565b602091935080600191548385880101520191019091839261179d565b602093506117869592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f611779565b50505050604051611822816114f3565b5f81525f60208201525f60408201525f606082015260405161184560208261150f565b5f8152608082015290565b7f0000000000000000000000000000000000000000000000000000000000000000801561187c57420490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b63978aab9260045260035f5260245f20908154916b7fffffffffffffffffffffff8360011c16926bffffffffffffffffffffffff81169060601c151715159060026001820154159101541591156118fe575050565b9091925060019061191a57506002906119175750600390565b90565b919050565b67ffffffffffffffff905460c01c03610c8d57565b50801590811561196e575b5061194657565b7f8a74c822000000000000000000000000000000000000000000000000000000005f5260045ffd5b6101009150115f61193f565b67ffffffffffffffff906119935f5491838316906114ca565b80156119ae576001036119a75760801c1690565b60c01c1690565b5060401c1690565b5467ffffffffffffffff9161199390828416906114ca565b67ffffffffffffffff168015610357577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b7f00000000000000000000000000000000000000000000000000000000000000009081810291818304149015171561035757611917907f000000000000000000000000000000000000000000000000000000000000000090611592565b611a6a815f6119b6565b906001810180821161035757611a80905f6119b6565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000805f549360801b16169116175f557fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff000000000000000067ffffffffffffffff5f5493169360401b16911617175f5556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `recipientRegistryImmutables`. */
export const recipientRegistryRuntimeHash =
  '0xa51fdcd8be94525534a4d9188635f18bc0b6e5121fadad92da9efaa064c4fc55'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const recipientRegistryImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 215,
    "length": 32
  },
  {
    "start": 1582,
    "length": 32
  },
  {
    "start": 1674,
    "length": 32
  },
  {
    "start": 3421,
    "length": 32
  },
  {
    "start": 6226,
    "length": 32
  },
  {
    "start": 6661,
    "length": 32
  },
  {
    "start": 6715,
    "length": 32
  }
]
